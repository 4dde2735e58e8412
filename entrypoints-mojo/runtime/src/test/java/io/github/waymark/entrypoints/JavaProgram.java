package io.github.waymark.entrypoints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources and runs them in a JVM, for tests that need a module path. */
final class JavaProgram {

    /** What a program printed, and how it ended. */
    static final class Outcome {

        private final int exitCode;
        private final String output;

        Outcome(int exitCode, String output) {
            this.exitCode = exitCode;
            this.output = output;
        }

        int exitCode() {
            return exitCode;
        }

        String output() {
            return output;
        }
    }

    private JavaProgram() {}

    /** Compiles all sources of a folder, and fails on any error or warning. */
    static void compile(Path sources, Path classes, String... options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-Xlint:all", "-Werror"));
        all.addAll(List.of(options));
        try (Stream<Path> files = Files.walk(sources);
                StandardJavaFileManager manager =
                        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toUnmodifiableList());
            compiler.getTask(null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        assertEquals(List.of(), diagnostics.getDiagnostics());
    }

    /** Runs Java with arguments. */
    static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
