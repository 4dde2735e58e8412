package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the JVM options in {@code .mvn/jvm.config}. */
public final class JvmOptions {

    private JvmOptions() {}

    /** The options, split as the script {@code mvn} does; lines with {@code #} are comments, as in Maven 4. */
    public static List<String> ofProject(Path projectFolder) throws IOException {
        Path file = projectFolder.resolve(".mvn").resolve("jvm.config");
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
