package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.MatrixRun;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps Ctrl-C and SIGTERM from leaving anything behind: what runs is ended, and the result written, before Maven's JVM goes. */
final class Interruptible {

    /** Ending takes five seconds of grace and one of killing; then the result is written. */
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
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already; the hook is what waits for us.
            return;
        }
    }

    private static void end(MatrixRun matrix, CountDownLatch done) {
        matrix.cancel("the run was interrupted");
        try {
            if (!done.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("[ERROR] The matrix could not be ended in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
