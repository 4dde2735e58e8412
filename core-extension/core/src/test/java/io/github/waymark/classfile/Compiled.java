package io.github.waymark.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles sources of tests. */
public final class Compiled {

    private Compiled() {}

    /**
     * Compiles sources into a folder.
     *
     * @param sources each starts with a line {@code // com/acme/Store.java}
     */
    public static void into(Path folder, String... sources) throws IOException {
        into(folder, List.of(), sources);
    }

    /**
     * As {@link #into(Path, String...)}.
     *
     * @param options of the compiler
     */
    public static void into(Path folder, List<String> options, String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-proc:none", "-nowarn", "-d", folder.toString()));
        Path sourceFolder = Files.createTempDirectory(Files.createDirectories(folder), "sources");
        for (String source : sources) {
            String name = source.lines().findFirst().orElseThrow().substring("// ".length());
            Path file = sourceFolder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            arguments.add(file.toString());
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, exit, Arrays.toString(sources));
        delete(sourceFolder);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
