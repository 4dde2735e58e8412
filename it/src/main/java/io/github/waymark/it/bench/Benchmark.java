package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A benchmark: it prints and writes a report of its own, and returns the rows for the table of all. */
@FunctionalInterface
public interface Benchmark {

    /** What a benchmark needs that isn't there; the others still run. */
    final class NeedsException extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NeedsException(String needs) {
            super(needs);
        }
    }

    /**
     * Runs it.
     *
     * @param runs how often each contestant is measured
     */
    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException;

    /** All benchmarks by name. */
    static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("StartUp", (runs, out) -> new StartUp(runs, out).run(StartUp.chosen(Ground.told("bench.only"))));
        all.put(
                "AuthorsAndChangelog",
                (runs, out) -> new AuthorsAndChangelog(runs, out).run(Ground.told("bench.history")));
        all.put("Growth", (runs, out) -> new Growth().run(runs, out));
        all.put("ReleaseNotes", (runs, out) -> new ReleaseNotes().run(runs, out));
        all.put("MatrixSpeed", (runs, out) -> new MatrixSpeed(out).run(runs));
        all.put("KeptList", (runs, out) -> new KeptList(runs, out).run());
        all.put("CheckedReactor", (runs, out) -> new CheckedReactor(runs, out).run());
        all.put("ConfigOptions", (runs, out) -> new ConfigOptions().run(runs, out));
        all.put("ReleaseRequests", (runs, out) -> new ReleaseRequests().run(runs, out));
        all.put("EntryPoints", (runs, out) -> new EntryPoints().run(runs, out));
        return all;
    }

    /** Runs those that {@code bench.of} names, or all, and writes one table of their rows. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ChildTime.seconds();
        int runs = Integer.parseInt(Ground.told("bench.runs"));
        Map<String, Benchmark> all = all();
        String named = Ground.told("bench.of");
        List<String> names = named.equals("all") ? List.copyOf(all.keySet()) : List.of(named.split(",", -1));
        if (!all.keySet().containsAll(names)) {
            throw new IllegalArgumentException("bench.of names no benchmark: " + named + "; there are " + all.keySet());
        }
        List<Summary> rows = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String name : names) {
            out.println(name);
            try {
                rows.addAll(all.getOrDefault(name, (some, print) -> List.of()).run(runs, out));
            } catch (NeedsException e) {
                left.add(name + ": " + e.getMessage());
            }
        }
        String table = Summary.table(machine(runs), rows);
        for (String missing : left) {
            table += "\nNot run: " + missing + "\n";
        }
        out.println();
        out.println(table);
        Ground.write(Ground.target().resolve("bench-all.md"), table);
        if (rows.isEmpty()) {
            throw new IllegalStateException("No benchmark ran. " + String.join(" ", left));
        }
    }

    private static String machine(int runs) {
        return "Maven " + Mavens.main().version() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors" + processor() + "; runs of each, in turn: "
                + runs + ".";
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        try (Stream<String> lines = Files.isReadable(file) ? Files.lines(file) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
