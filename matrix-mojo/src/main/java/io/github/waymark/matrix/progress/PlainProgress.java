package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.run.PeriodicTask;
import java.util.List;
import java.util.function.Consumer;

/** Prints progress as lines: one when an environment starts or ends, and the state of all after 30 seconds without output. */
public final class PlainProgress extends ProgressDisplay {

    private static final long HEARTBEAT_MILLIS = 30_000;

    private final Consumer<String> out;
    private final boolean live;
    private final PeriodicTask timer;
    private boolean quiet;

    /**
     * Prints to a consumer.
     *
     * @param out receives the lines
     * @param live whether to print the output of the children, each line with its environment
     * @param colours whether outcomes are coloured
     */
    public PlainProgress(Consumer<String> out, boolean live, boolean colours) {
        this(out, live, colours, HEARTBEAT_MILLIS);
    }

    PlainProgress(Consumer<String> out, boolean live, boolean colours, long heartbeatMillis) {
        super(colours);
        this.out = out;
        this.live = live;
        this.timer = PeriodicTask.every(heartbeatMillis, this::heartbeat);
    }

    private synchronized void heartbeat() {
        if (quiet && isAnyRunning()) {
            out.accept("still running (" + total() + ")");
            lines().forEach(line -> out.accept("  " + line));
        }
        quiet = true;
    }

    @Override
    void print(String line) {
        quiet = false;
        out.accept(line);
    }

    @Override
    public synchronized void begins(List<List<String>> children) {
        super.begins(children);
        for (List<String> child : children) {
            if (child.size() > 1) {
                print("compiled once: " + String.join(", ", child));
            }
        }
    }

    @Override
    public synchronized void started(String environment) {
        super.started(environment);
        print(environment + " started");
    }

    @Override
    public synchronized void line(String environment, String line) {
        if (live) {
            print(environment + " | " + ProgressText.printable(line));
        }
    }

    @Override
    public void close() {
        timer.close();
    }
}
