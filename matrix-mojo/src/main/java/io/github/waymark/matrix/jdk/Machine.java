package io.github.waymark.matrix.jdk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine to search for JDKs.
 *
 * @param root the root of the file system
 * @param userHome the user's folder
 * @param os the operating system
 * @param environment the environment variables
 * @param runningJdk the home of the JDK that runs Maven
 * @param toolchains files that may name JDKs, as Maven's {@code toolchains.xml} does; they may be missing
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

    /** The folder that a variable names; empty if it isn't set. */
    Optional<Path> variable(String name) {
        return SafePaths.of(environment.getOrDefault(name, ""));
    }

    /** The folder that a variable names, or its default below the user's folder. */
    Path folder(String variable, String fallback) {
        return variable(variable).orElse(userHome.resolve(fallback));
    }

    String program(String name) {
        return os == OperatingSystem.WINDOWS ? name + ".exe" : name;
    }
}
