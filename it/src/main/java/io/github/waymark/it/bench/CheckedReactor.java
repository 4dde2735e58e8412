package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures what {@code constraints:check} adds to {@code mvn -o validate} of a reactor of 60 modules, compared with Enforcer's rules
 * dependencyConvergence and requireUpperBoundDeps: whole processes, all contestants in turn, round after round.
 *
 * <p>The modules are those of {@link RealTrees}, ten of each. Needs Linux, and once the network. Nothing else should run meanwhile.
 */
final class CheckedReactor {

    private static final int OF_EACH = 10;
    private static final double PER_MODULE = 0.070;
    private static final double OF_RULES = 0.6;
    private static final String VALIDATE = "validate";
    private static final String RULES = "Enforcer, both rules";
    private static final String CHECK = "constraints:check";
    private static final String PLUGIN = "io.github.waymark:constraints-maven-plugin:";

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-check"));
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final int runs;
    private final PrintStream out;

    CheckedReactor(int runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    List<Summary> run() throws IOException, InterruptedException {
        maven.in(folder);
        RealTrees.write(folder, OF_EACH);
        String plugin = PLUGIN + Ground.told("version") + ":";
        maven.in(folder)
                .goals("-q", plugin + "generate", "-Dconstraints.output=list.txt")
                .succeeds();
        Map<String, List<String>> contestants = new LinkedHashMap<>();
        contestants.put(VALIDATE, List.of(VALIDATE));
        contestants.put(RULES, List.of(VALIDATE, "-Prules"));
        contestants.put(CHECK, List.of(VALIDATE, plugin + "check", "-Dconstraints=list.txt"));
        Map<String, Figures> wall = new LinkedHashMap<>();
        Map<String, Figures> cpu = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
            // Brings to hand what the measured runs need, as these are offline.
            maven.in(folder).goals(contestant.getValue().toArray(String[]::new)).succeeds();
            wall.put(contestant.getKey(), new Figures("", List.of()));
            cpu.put(contestant.getKey(), new Figures("", List.of()));
        }
        for (int run = 1; run <= runs; run++) {
            List<String> round = new ArrayList<>();
            for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
                long start = System.nanoTime();
                double used =
                        processes.maven(maven, folder, contestant.getValue().toArray(String[]::new));
                double took = (System.nanoTime() - start) / 1e9;
                wall.computeIfPresent(contestant.getKey(), (key, before) -> before.and(took));
                cpu.computeIfPresent(contestant.getKey(), (key, before) -> before.and(used));
                round.add(String.format(Locale.ROOT, "%s %.2f (%.2f)", contestant.getKey(), took, used));
            }
            out.println("  round " + run + " of " + runs + ": " + String.join(", ", round));
        }
        report(wall, cpu);
        return List.of(new Summary(
                "`constraints:check` of " + OF_EACH * RealTrees.count() + " modules",
                Objects.requireNonNull(cpu.get(CHECK)).median(),
                Objects.requireNonNull(cpu.get(VALIDATE)).median(),
                String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        RULES,
                        Objects.requireNonNull(cpu.get(RULES)).median())));
    }

    private void report(Map<String, Figures> wall, Map<String, Figures> cpu) {
        int modules = OF_EACH * RealTrees.count();
        StringBuilder report = new StringBuilder("# A reactor of " + modules
                + " modules: seconds of `mvn -o validate`, with a check of its dependencies\n\nMaven " + maven.version()
                + ", Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors; runs of each, in turn: " + runs
                + ".\n\n| | wall, median | least | most | CPU, median |\n|---|--:|--:|--:|--:|\n");
        wall.forEach((name, taken) -> report.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                taken.median(),
                taken.least(),
                taken.most(),
                Objects.requireNonNull(cpu.get(name)).median())));
        double floor = Objects.requireNonNull(wall.get(VALIDATE)).median();
        double check = Objects.requireNonNull(wall.get(CHECK)).median() - floor;
        double rules = Objects.requireNonNull(wall.get(RULES)).median() - floor;
        report.append("\n| limit | at most | measured | |\n|---|--:|--:|---|\n");
        limit(report, "check, seconds a module over validate", PER_MODULE, check / modules);
        limit(report, "check over validate, of both rules over validate", OF_RULES, check / rules);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-check.md"), report.toString());
    }

    private static void limit(StringBuilder report, String what, double most, double measured) {
        report.append(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %s |%n",
                what,
                most,
                measured,
                measured <= most ? "kept" : "**missed**"));
    }
}
