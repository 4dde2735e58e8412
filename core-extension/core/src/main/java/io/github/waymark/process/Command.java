package io.github.waymark.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command that starts a program, without a shell.
 *
 * @param line the program and its arguments
 * @param folder the working directory
 * @param environment all environment variables
 */
public record Command(List<String> line, Path folder, Map<String, String> environment) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(new TreeMap<>(environment));
    }
}
