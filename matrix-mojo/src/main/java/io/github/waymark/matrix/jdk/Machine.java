package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine that JDKs are looked for on.
 *
 * @param root the root of the file system
 * @param userHome the user's folder
 * @param os the operating system
 * @param environment the environment variables
 * @param runningJdk the home of the JDK that runs Maven
 * @param toolchains files that may name JDKs, as Maven's {@code toolchains.xml} does; they need not exist
 */
public record Machine(
        Path root,
        Path userHome,
        OperatingSystem os,
        Map<String, String> environment,
        Path runningJdk,
        List<Path> toolchains) {

    public Machine {
        environment = Map.copyOf(environment);
        toolchains = List.copyOf(toolchains);
    }

    /** The folder that a variable names; empty when it isn't set. */
    Optional<Path> variable(String name) {
        return SafePaths.of(environment.getOrDefault(name, ""));
    }

    /** The folder that a variable names, or its usual place below the user's folder. */
    Path folder(String variable, String usual) {
        return variable(variable).orElse(userHome.resolve(usual));
    }

    String program(String name) {
        return os == OperatingSystem.WINDOWS ? name + ".exe" : name;
    }
}
