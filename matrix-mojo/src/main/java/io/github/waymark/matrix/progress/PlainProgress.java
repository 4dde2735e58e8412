package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.PeriodicTask;
import io.github.waymark.matrix.run.child.ProgressListener;
import java.util.List;
import java.util.function.Consumer;

/** Progress as plain lines: a line when an environment starts and ends, and one each half minute in which nothing did. */
public final class PlainProgress implements ProgressListener, AutoCloseable {

    private static final long HEARTBEAT_MILLIS = 30_000;

    private final Consumer<String> out;
    private final boolean live;
    private final boolean colours;
    private final ProgressTable progressTable = new ProgressTable();
    private final PeriodicTask watch;
    private boolean quiet;

    /**
     * Progress on lines.
     *
     * @param out takes a line
     * @param live whether the lines of the children are shown too, each with its environment before it
     * @param colours whether outcomes are coloured
     */
    public PlainProgress(Consumer<String> out, boolean live, boolean colours) {
        this(out, live, colours, HEARTBEAT_MILLIS);
    }

    PlainProgress(Consumer<String> out, boolean live, boolean colours, long heartbeatMillis) {
        this.out = out;
        this.live = live;
        this.colours = colours;
        this.watch = PeriodicTask.every(heartbeatMillis, this::beat);
    }

    private synchronized void beat() {
        if (quiet && progressTable.isAnyRunning()) {
            out.accept("still running (" + progressTable.total() + ")");
            progressTable.lines().forEach(line -> out.accept("  " + line));
        }
        quiet = true;
    }

    private void say(String line) {
        quiet = false;
        out.accept(line);
    }

    @Override
    public synchronized void begins(List<List<String>> children) {
        progressTable.begins(children);
        for (List<String> child : children) {
            if (child.size() > 1) {
                say("compiled once: " + String.join(", ", child));
            }
        }
    }

    @Override
    public synchronized void started(String environment) {
        progressTable.started(environment);
        say(environment + " started");
    }

    @Override
    public synchronized void module(String environment, String module, int done, int modules) {
        progressTable.module(environment, module, done, modules);
    }

    @Override
    public synchronized void tests(String environment, int run, int bad) {
        progressTable.tests(environment, run, bad);
    }

    @Override
    public synchronized void line(String environment, String line) {
        if (live) {
            say(environment + " | " + ProgressWords.harmless(line));
        }
    }

    @Override
    public synchronized void ended(EnvironmentResult result) {
        progressTable.ended(result);
        say(ProgressWords.ended(result, colours));
    }

    @Override
    public void ends(MatrixResult result) {
        close();
    }

    @Override
    public void close() {
        watch.close();
    }
}
