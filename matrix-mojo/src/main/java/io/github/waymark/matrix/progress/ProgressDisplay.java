package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.run.child.ProgressListener;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows the progress of a run. Subclasses hold the lock of this object while they read the state. */
public abstract class ProgressDisplay implements ProgressListener, AutoCloseable {

    private final boolean colours;
    private final long start = System.nanoTime();
    private final Map<String, RunningEnvironment> running = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private int ended;

    private static final class RunningEnvironment {

        private final long start = System.nanoTime();
        private String module = "";
        private int done;
        private int modules;
        private int tests;
        private int failed;
    }

    ProgressDisplay(boolean colours) {
        this.colours = colours;
    }

    /** Prints a line that stays. */
    abstract void print(String line);

    @Override
    public synchronized void begins(List<List<String>> children) {
        children.forEach(names::addAll);
    }

    @Override
    public synchronized void started(String environment) {
        running.put(environment, new RunningEnvironment());
    }

    @Override
    public synchronized void module(String environment, String module, int done, int modules) {
        RunningEnvironment state = running.get(environment);
        if (state != null) {
            state.module = ProgressText.printable(module);
            state.done = done;
            state.modules = modules;
        }
    }

    @Override
    public synchronized void tests(String environment, int run, int bad) {
        RunningEnvironment state = running.get(environment);
        if (state != null) {
            state.tests = run;
            state.failed = bad;
        }
    }

    /** Also called for environments that were never started, for example if their JDK is missing. */
    @Override
    public synchronized void ended(EnvironmentResult result) {
        names.add(result.name());
        running.remove(result.name());
        ended++;
        print(ProgressText.ended(result, colours));
    }

    @Override
    public void ends(MatrixResult result) {
        close();
    }

    @Override
    public abstract void close();

    final boolean isAnyRunning() {
        return !running.isEmpty();
    }

    /** {@code 2 of 5 ended, 1 waiting, 38s}. */
    final String total() {
        int waiting = names.size() - ended - running.size();
        return ended + " of " + names.size() + " ended, " + (waiting == 0 ? "" : waiting + " waiting, ") + since(start);
    }

    /** One line per running environment: {@code jdk25  m03, 4 of 10 modules, 80 tests, 2 failed, 12s}. */
    final List<String> lines() {
        int width = running.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        running.forEach((name, state) ->
                lines.add(name + " ".repeat(width - name.length()) + "  " + String.join(", ", parts(state))));
        return lines;
    }

    private static List<String> parts(RunningEnvironment state) {
        List<String> parts = new ArrayList<>();
        parts.add(state.module.isEmpty() ? "starting Maven" : state.module);
        if (state.modules > 1) {
            parts.add(state.done + " of " + state.modules + " modules");
        }
        if (state.tests > 0) {
            parts.add(Count.of(state.tests, "test"));
        }
        if (state.failed > 0) {
            parts.add(state.failed + " failed");
        }
        parts.add(since(state.start));
        return parts;
    }

    private static String since(long nanos) {
        return Durations.text(Duration.ofSeconds((System.nanoTime() - nanos) / 1_000_000_000));
    }
}
