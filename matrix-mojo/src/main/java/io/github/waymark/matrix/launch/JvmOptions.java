package io.github.waymark.matrix.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Options of a JVM, or of Maven, as people write them on one line, or in {@code .mvn/jvm.config}. */
public final class JvmOptions {

    private JvmOptions() {}

    /** The options on a line: split at white space, but for what stands in quotes. */
    public static List<String> split(String line) {
        List<String> options = new ArrayList<>();
        StringBuilder option = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    options.add(option.toString());
                }
                option.setLength(0);
                begun = false;
            } else {
                option.append(c);
                begun = true;
            }
        }
        if (begun) {
            options.add(option.toString());
        }
        return List.copyOf(options);
    }

    /** What the project's {@code .mvn/jvm.config} says, as the script {@code mvn} reads it; comments as Maven 4 knows them. */
    public static List<String> ofProject(Path projectFolder) throws IOException {
        Path file = projectFolder.resolve(".mvn").resolve("jvm.config");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            options.addAll(split(line.strip().startsWith("#") ? "" : line));
        }
        return List.copyOf(options);
    }
}
