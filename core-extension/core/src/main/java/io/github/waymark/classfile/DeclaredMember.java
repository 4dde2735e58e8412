package io.github.waymark.classfile;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * A field, method or constructor.
 *
 * @param name {@code <init>} for a constructor
 * @param descriptor the types, {@code (Ljava/lang/String;)V}
 * @param signature the types with their type arguments, if they have any
 * @param access the access flags
 * @param constant the value of a constant field
 * @param annotations of the member
 * @param parameters the annotations of each parameter of a method
 */
public record DeclaredMember(
        String name,
        String descriptor,
        Optional<String> signature,
        int access,
        Optional<Object> constant,
        List<AnnotationUse> annotations,
        List<List<AnnotationUse>> parameters) {

    public DeclaredMember {
        annotations = List.copyOf(annotations);
        parameters = parameters.stream().map(List::copyOf).toList();
    }

    public boolean isPublic() {
        return Modifier.isPublic(access);
    }

    public boolean isStatic() {
        return Modifier.isStatic(access);
    }

    /** The internal name of the class that a method returns; empty if it returns nothing, a primitive value or an array. */
    public Optional<String> returned() {
        int end = descriptor.indexOf(')');
        String type = descriptor.substring(end + 1);
        return type.startsWith("L") ? Optional.of(type.substring(1, type.length() - 1)) : Optional.empty();
    }

    /** The annotation of a type. */
    public Optional<AnnotationUse> annotation(String type) {
        return AnnotationUse.find(annotations, type);
    }
}
