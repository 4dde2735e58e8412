package io.github.waymark.matrix.launch;

import io.github.waymark.process.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the options of Maven in {@code .mvn/maven.config}, which are a part of the project. */
public final class MavenOptions {

    private MavenOptions() {}

    /** The options; Maven 3.8 splits lines at blanks, later ones read one option in each line. */
    public static List<String> ofProject(Path projectFolder) throws IOException {
        Path file = projectFolder.resolve(".mvn").resolve("maven.config");
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
