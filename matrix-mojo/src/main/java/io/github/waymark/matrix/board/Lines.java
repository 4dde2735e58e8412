package io.github.waymark.matrix.board;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.Progress;
import io.github.waymark.matrix.run.Watch;
import java.util.List;
import java.util.function.Consumer;

/** Progress as plain lines: a line when an environment starts and ends, and one each half minute in which nothing did. */
public final class Lines implements Progress, AutoCloseable {

    private static final long HEARTBEAT_MILLIS = 30_000;

    private final Consumer<String> out;
    private final boolean live;
    private final boolean colours;
    private final Standings standings = new Standings();
    private final Watch watch;
    private boolean quiet;

    /**
     * Progress on lines.
     *
     * @param out takes a line
     * @param live whether the lines of the children are shown too, each with its environment before it
     * @param colours whether outcomes are coloured
     */
    public Lines(Consumer<String> out, boolean live, boolean colours) {
        this(out, live, colours, HEARTBEAT_MILLIS);
    }

    Lines(Consumer<String> out, boolean live, boolean colours, long heartbeatMillis) {
        this.out = out;
        this.live = live;
        this.colours = colours;
        this.watch = Watch.every(heartbeatMillis, this::beat);
    }

    private synchronized void beat() {
        if (quiet && standings.isAnyRunning()) {
            out.accept("still running (" + standings.total() + ")");
            standings.lines().forEach(line -> out.accept("  " + line));
        }
        quiet = true;
    }

    private void say(String line) {
        quiet = false;
        out.accept(line);
    }

    @Override
    public synchronized void begins(List<List<String>> children) {
        standings.begins(children);
        for (List<String> child : children) {
            if (child.size() > 1) {
                say("compiled once: " + String.join(", ", child));
            }
        }
    }

    @Override
    public synchronized void started(String environment) {
        standings.started(environment);
        say(environment + " started");
    }

    @Override
    public synchronized void module(String environment, String module, int done, int modules) {
        standings.module(environment, module, done, modules);
    }

    @Override
    public synchronized void tests(String environment, int run, int bad) {
        standings.tests(environment, run, bad);
    }

    @Override
    public synchronized void line(String environment, String line) {
        if (live) {
            say(environment + " | " + Words.harmless(line));
        }
    }

    @Override
    public synchronized void ended(EnvironmentResult result) {
        standings.ended(result);
        say(Words.ended(result, colours));
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
