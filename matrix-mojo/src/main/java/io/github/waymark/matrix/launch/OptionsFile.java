package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of options in {@code .mvn}; lines with {@code #} are comments. */
final class OptionsFile {

    private OptionsFile() {}

    /** The options, split at blanks; none if there is no such file. */
    static List<String> read(Path projectFolder, String name) throws IOException {
        Path file = projectFolder.resolve(".mvn").resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            options.addAll(CommandLine.split(line.strip().startsWith("#") ? "" : line));
        }
        return List.copyOf(options);
    }
}
