package io.github.waymark.matrix.board;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.run.Durations;
import io.github.waymark.output.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far each environment is. Not safe for several threads: its user holds a lock. */
final class Standings {

    private final long start = System.nanoTime();
    private final Map<String, Standing> running = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private int ended;

    /** One environment that runs. */
    private static final class Standing {

        private final long start = System.nanoTime();
        private String module = "";
        private int done;
        private int modules;
        private int tests;
        private int bad;
    }

    void begins(List<List<String>> children) {
        children.forEach(known::addAll);
    }

    void started(String environment) {
        running.put(environment, new Standing());
    }

    void module(String environment, String module, int done, int modules) {
        Standing standing = running.get(environment);
        if (standing != null) {
            standing.module = module;
            standing.done = done;
            standing.modules = modules;
        }
    }

    void tests(String environment, int run, int bad) {
        Standing standing = running.get(environment);
        if (standing != null) {
            standing.tests = run;
            standing.bad = bad;
        }
    }

    /** Takes an environment out, perhaps one that never was to run, as its JDK is missing. */
    void ended(EnvironmentResult result) {
        known.add(result.name());
        running.remove(result.name());
        ended++;
    }

    boolean isAnyRunning() {
        return !running.isEmpty();
    }

    /** {@code 2 of 5 ended, 38s, 1 waits}. */
    String total() {
        int all = known.size();
        int waiting = all - ended - running.size();
        String waits = waiting == 0 ? "" : waiting == 1 ? ", 1 waits" : ", " + waiting + " wait";
        return ended + " of " + all + " ended" + waits + ", " + since(start);
    }

    /** A line for each environment that runs: {@code jdk25  m03, 4 of 10 modules, 80 tests, 2 failed, 12s}. */
    List<String> lines() {
        int width = running.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        running.forEach((name, standing) ->
                lines.add(name + " ".repeat(width - name.length()) + "  " + String.join(", ", parts(standing))));
        return lines;
    }

    private static List<String> parts(Standing standing) {
        List<String> parts = new ArrayList<>();
        if (standing.module.isEmpty()) {
            parts.add("Maven starts");
        } else {
            parts.add(standing.module);
            if (standing.modules > 1) {
                parts.add(standing.done + " of " + standing.modules + " modules");
            }
        }
        if (standing.tests > 0) {
            parts.add(Count.of(standing.tests, "test"));
        }
        if (standing.bad > 0) {
            parts.add(standing.bad + " failed");
        }
        parts.add(since(standing.start));
        return parts;
    }

    private static String since(long nanos) {
        return Durations.text(Duration.ofSeconds((System.nanoTime() - nanos) / 1_000_000_000));
    }
}
