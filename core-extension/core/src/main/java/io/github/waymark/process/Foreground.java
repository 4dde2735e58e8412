package io.github.waymark.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program that has the terminal to itself: its input and its output are those of this process. */
public final class Foreground {

    private Foreground() {}

    /**
     * Runs it to its end; when this process is ended before, so is it, with all that it started.
     *
     * @return its exit code
     * @throws IOException when the system can't start it
     */
    public static int run(Command command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command.line());
        line.set(0, program(line.get(0), command.environment()));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(command.folder().toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process.toHandle());
        Thread hook = new Thread(() -> tree.end(Child.GRACE), "foreground");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            tree.end(Child.GRACE);
            throw e;
        } finally {
            forget(hook);
        }
    }

    /** Java looks for programs on the PATH of its own process, not on that of the new one. */
    private static String program(String name, Map<String, String> environment) {
        if (name.contains("/") || name.contains(File.separator)) {
            return name;
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return name;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already.
            return;
        }
    }
}
