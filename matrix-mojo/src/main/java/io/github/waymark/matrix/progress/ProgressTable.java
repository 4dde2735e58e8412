package io.github.waymark.matrix.progress;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far each environment is. Not safe for several threads: its user holds a lock. */
final class ProgressTable {

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
        Standing described = running.get(environment);
        if (described != null) {
            described.module = module;
            described.done = done;
            described.modules = modules;
        }
    }

    void tests(String environment, int run, int bad) {
        Standing described = running.get(environment);
        if (described != null) {
            described.tests = run;
            described.bad = bad;
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
        running.forEach((name, described) ->
                lines.add(name + " ".repeat(width - name.length()) + "  " + String.join(", ", parts(described))));
        return lines;
    }

    private static List<String> parts(Standing described) {
        List<String> parts = new ArrayList<>();
        if (described.module.isEmpty()) {
            parts.add("Maven starts");
        } else {
            parts.add(described.module);
            if (described.modules > 1) {
                parts.add(described.done + " of " + described.modules + " modules");
            }
        }
        if (described.tests > 0) {
            parts.add(Count.of(described.tests, "test"));
        }
        if (described.bad > 0) {
            parts.add(described.bad + " failed");
        }
        parts.add(since(described.start));
        return parts;
    }

    private static String since(long nanos) {
        return Durations.text(Duration.ofSeconds((System.nanoTime() - nanos) / 1_000_000_000));
    }
}
