package io.github.waymark.matrix.process;

import java.io.IOException;

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
        ProcessBuilder builder = new ProcessBuilder(command.line())
                .directory(command.folder().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process.toHandle());
        Thread hook = new Thread(() -> tree.end(Child.GRACE), "matrix-foreground");
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

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already.
            return;
        }
    }
}
