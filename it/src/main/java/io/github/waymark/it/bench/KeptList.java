package io.github.waymark.it.bench;

import io.github.waymark.it.ExtensionsFile;
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
 * Measures what a constraints list of 600 entries adds to {@code mvn -o dependency:tree} of a project with 300 artifacts: whole processes,
 * all contestants in turn, round after round.
 *
 * <p>Half of the entries apply to artifacts of the project, and every second of those changes a version. Needs Linux. Nothing else should
 * run meanwhile.
 */
final class KeptList {

    private static final int ARTIFACTS = 300;
    private static final int ENTRIES = 600;
    private static final double LIMIT = 1.05;
    private static final String WITHOUT = "Waymark, no list";

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-list"));
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final int runs;
    private final PrintStream out;

    KeptList(int runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    List<Summary> run() throws IOException, InterruptedException {
        maven.in(folder);
        maven.repository().stageAlso(Contestant.OURS);
        Libraries libraries = new Libraries(maven.repository().folder(), ARTIFACTS);
        libraries.write();
        Map<String, List<String>> contestants = contestants();
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (String name : contestants.keySet()) {
            Path project = project(name, libraries);
            // Brings to hand what the measured runs need, as these are offline.
            maven.in(project)
                    .goals("dependency:tree")
                    .goals(contestants.getOrDefault(name, List.of()).toArray(String[]::new))
                    .succeeds();
            figures.put(name, new Figures("", List.of()));
        }
        for (int run = 1; run <= runs; run++) {
            List<String> round = new ArrayList<>();
            for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
                List<String> goals = new ArrayList<>(List.of("dependency:tree", "-DoutputFile=tree.txt"));
                goals.addAll(contestant.getValue());
                double seconds =
                        processes.maven(maven, folder.resolve(contestant.getKey()), goals.toArray(String[]::new));
                figures.computeIfPresent(contestant.getKey(), (key, before) -> before.and(seconds));
                round.add(contestant.getKey() + " " + seconds);
            }
            out.println("  round " + run + " of " + runs + ": " + String.join(", ", round));
        }
        report(figures, libraries);
        double floor = Objects.requireNonNull(figures.get(WITHOUT)).median();
        return figures.entrySet().stream()
                .filter(taken -> taken.getKey().startsWith("a list"))
                .map(taken -> new Summary(
                        "constraints: " + taken.getKey() + ", " + ENTRIES + " entries",
                        taken.getValue().median(),
                        floor,
                        ""))
                .toList();
    }

    private Map<String, List<String>> contestants() {
        Map<String, List<String>> contestants = new LinkedHashMap<>();
        contestants.put(Contestant.PLAIN, List.of());
        contestants.put(WITHOUT, List.of());
        contestants.put("a list as text", List.of("-Dconstraints=list.txt"));
        contestants.put("a list as YAML", List.of("-Dconstraints=list.yaml"));
        contestants.put("a list as BOM", List.of("-Dconstraints=list.xml"));
        return contestants;
    }

    private Path project(String name, Libraries libraries) {
        Path project = folder.resolve(name);
        if (!name.equals(Contestant.PLAIN)) {
            Ground.write(
                    project.resolve(".mvn/extensions.xml"),
                    ExtensionsFile.of("io.github.waymark", "waymark-extension", Contestant.OURS));
        }
        Ground.write(project.resolve("pom.xml"), libraries.project());
        Ground.write(project.resolve("list.txt"), libraries.text(ENTRIES));
        Ground.write(project.resolve("list.yaml"), libraries.yaml(ENTRIES));
        Ground.write(project.resolve("list.xml"), libraries.bom(ENTRIES));
        return project;
    }

    private void report(Map<String, Figures> figures, Libraries libraries) {
        Path with = folder.resolve("a list as text/tree.txt");
        long changed =
                Ground.read(with).lines().filter(line -> line.contains(":1.1:")).count();
        if (changed != libraries.changed()) {
            throw new IllegalStateException("The list changed " + changed + " versions, not " + libraries.changed());
        }
        double floor = Objects.requireNonNull(figures.get(WITHOUT)).median();
        StringBuilder report = new StringBuilder("# A constraints list of " + ENTRIES
                + " entries: CPU seconds of `mvn -o dependency:tree` with " + ARTIFACTS + " artifacts\n\nMaven "
                + maven.version() + ", Java " + System.getProperty("java.version") + "; runs of each, in turn: " + runs
                + ". The limit is " + LIMIT + " of the extension without a list.\n\n"
                + "| | median | least | most | of no list |\n|---|---|---|---|---|\n");
        figures.forEach((name, taken) -> report.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.3f |%n",
                name,
                taken.median(),
                taken.least(),
                taken.most(),
                taken.median() / floor)));
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-list.md"), report.toString());
    }
}
