package io.github.waymark.entrypoints.script;

import java.util.ArrayList;
import java.util.List;

/**
 * How the JVM is called.
 *
 * @param options of the JVM, before those that users add
 * @param onModulePath whether the folder {@code lib} is the module path; otherwise the class path is the jar that names all others
 * @param arguments what follows the path, without the arguments of the program
 */
record JavaCommand(List<String> options, boolean onModulePath, List<String> arguments) {

    /** The runtime library, as a module. */
    static final String RUNTIME = "io.github.waymark.entrypoints";

    /** Its class that starts static methods. */
    static final String STATIC_METHOD = RUNTIME + ".StaticMethod";

    JavaCommand {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** On the class path. */
    static JavaCommand onClassPath(List<String> options, ScriptTarget target) {
        List<String> arguments = target.isMain() ? List.of(target.type()) : List.of(STATIC_METHOD, target.toString());
        return new JavaCommand(options, false, arguments);
    }

    /**
     * On the module path.
     *
     * @param module that contains the class
     */
    static JavaCommand onModulePath(List<String> options, ScriptTarget target, String module) {
        List<String> arguments = new ArrayList<>();
        if (target.isMain()) {
            arguments.addAll(List.of("-m", module + "/" + target.type()));
        } else {
            arguments.addAll(List.of("--add-modules", module));
            arguments.addAll(List.of("--add-opens", module + "/" + target.packageName() + "=" + RUNTIME));
            arguments.addAll(List.of("-m", RUNTIME + "/" + STATIC_METHOD, target.toString()));
        }
        return new JavaCommand(options, true, arguments);
    }
}
