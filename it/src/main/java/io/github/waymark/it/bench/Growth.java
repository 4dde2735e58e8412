package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures how the cost grows: {@code version:changelog} and {@code version:authors} of a history and of one with twice as many commits.
 * What both take beyond the same goals, skipped, should double, not more.
 */
final class Growth {

    private static final String PLUGIN = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";

    private static final String OUTPUT = "-Dversion.output=target/report";

    /** What is measured. */
    private enum Row {
        SMALL_FLOOR,
        SMALL,
        LARGE_FLOOR,
        LARGE
    }

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-growth"));
    private final Processes processes = new Processes(folder.resolve("last.log"));

    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException {
        // Twice as many are the history of the other benchmarks.
        String history = Ground.told("bench.history");
        int commits = history.matches("\\d+") ? Integer.parseInt(history) / 2 : 35_000;
        Path small = project("small", commits);
        Path large = project("large", 2 * commits);
        maven.in(small).goals("validate", PLUGIN + "authors", "-Dversion.skip").succeeds();
        Rounds<Row> rounds = Rounds.of(List.of(Row.values()), runs, out, row -> switch (row) {
            case SMALL_FLOOR -> goals(small, "-Dversion.skip");
            case SMALL -> goals(small, OUTPUT);
            case LARGE_FLOOR -> goals(large, "-Dversion.skip");
            case LARGE -> goals(large, OUTPUT);
        });
        double once = rounds.median(Row.SMALL) - rounds.median(Row.SMALL_FLOOR);
        double twice = rounds.median(Row.LARGE) - rounds.median(Row.LARGE_FLOOR);
        String what = String.format(
                Locale.ROOT,
                "authors and changelog: %,d commits take %.2f times what %,d take, beyond the goals skipped",
                2 * commits,
                twice / once,
                commits);
        String peers = String.format(Locale.ROOT, "%,d commits: %.2f", commits, rounds.median(Row.SMALL));
        List<Summary> rows = List.of(Summary.of(what, rounds, Row.LARGE, Row.LARGE_FLOOR, peers));
        out.println(Summary.table("", rows));
        return rows;
    }

    private double goals(Path project, String option) throws IOException, InterruptedException {
        Ground.delete(project.resolve(".git/waymark"));
        return processes.maven(maven, project, PLUGIN + "changelog", PLUGIN + "authors", option);
    }

    private Path project(String name, int commits) {
        Path project = folder.resolve(name);
        Crowd.in(project, commits);
        Crowd.pom(project);
        return project;
    }
}
