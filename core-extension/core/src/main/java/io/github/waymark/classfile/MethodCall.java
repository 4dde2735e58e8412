package io.github.waymark.classfile;

import java.util.List;
import java.util.Optional;

/**
 * A call of a method.
 *
 * @param owner the internal name of the class
 * @param method its name
 * @param descriptor its types
 * @param caller the name of the method that contains the call
 * @param arguments the arguments as far as they are constants: texts, and classes by their binary name
 */
public record MethodCall(
        String owner, String method, String descriptor, String caller, List<Optional<String>> arguments) {

    public MethodCall {
        arguments = List.copyOf(arguments);
    }
}
