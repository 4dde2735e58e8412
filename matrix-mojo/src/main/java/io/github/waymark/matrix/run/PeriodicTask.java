package io.github.waymark.matrix.run;

/** Runs a task periodically in a thread of its own, until it is closed. */
public final class PeriodicTask implements AutoCloseable {

    private final Thread thread;

    private PeriodicTask(long millis, Runnable task) {
        thread = new Thread(() -> loop(millis, task), "matrix-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts the thread; the task first runs after one interval. */
    public static PeriodicTask every(long millis, Runnable task) {
        return new PeriodicTask(millis, task);
    }

    private static void loop(long millis, Runnable task) {
        try {
            while (true) {
                Thread.sleep(millis);
                task.run();
            }
        } catch (InterruptedException e) {
            // Closed.
            return;
        }
    }

    /** Stops; waits for the current run of the task. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
