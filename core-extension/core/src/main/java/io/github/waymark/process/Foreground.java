package io.github.waymark.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs programs that share the input and output of this process. */
public final class Foreground {

    private Foreground() {}

    /**
     * Runs a program until it ends; it is terminated with its descendants if this process ends before.
     *
     * @return its exit code
     * @throws IOException when the system can't start it
     */
    public static int run(Command command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command.line());
        line.set(0, SearchPath.of(command.environment()).resolve(line.get(0)));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(command.folder().toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process.toHandle());
        Thread hook = new Thread(() -> tree.terminate(Child.GRACE), "foreground");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            tree.terminate(Child.GRACE);
            throw e;
        } finally {
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is already shutting down.
            return;
        }
    }
}
