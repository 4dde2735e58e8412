package io.github.waymark.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is started: no shell reads it.
 *
 * @param line the program and its arguments
 * @param folder where it runs
 * @param environment all of its environment variables
 */
public record Command(List<String> line, Path folder, Map<String, String> environment) {

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(new TreeMap<>(environment));
    }
}
