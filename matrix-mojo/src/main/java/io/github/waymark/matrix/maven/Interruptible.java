package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.MatrixRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On Ctrl-C and SIGTERM, ends the child processes and waits for the result to be written before Maven's JVM ends. */
final class Interruptible {

    /** Processes get five seconds to end and one to be killed; then the result is written. */
    private static final long MOST_SECONDS = 10;

    /** A run of a matrix. */
    interface Run {

        MatrixResult result() throws InterruptedException;
    }

    private Interruptible() {}

    static MatrixResult run(MatrixRun matrix, Run run) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> end(matrix, done), "matrix-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run.result();
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook waits for this thread.
            return;
        }
    }

    private static void end(MatrixRun matrix, CountDownLatch done) {
        matrix.cancel("the run was interrupted");
        try {
            if (!done.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("[ERROR] The matrix did not end in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
