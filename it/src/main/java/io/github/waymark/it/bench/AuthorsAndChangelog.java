package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
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

/**
 * Measures what {@code version:authors} and {@code version:changelog} of a long history take beyond Maven's start, and what {@code git
 * log} takes for the same: whole processes, all in turn, round after round. Then how much heap they need beyond Maven's.
 *
 * <p>Needs Linux and the program git. Nothing else should run meanwhile.
 */
final class AuthorsAndChangelog {

    private static final String PLUGIN = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";
    private static final String VALIDATE = "mvn validate";
    private static final String EMPTY = "both goals, skipped";
    private static final String OURS = "both goals";
    private static final String AUTHORS = "git log of authors and co-authors";
    private static final String CHANGELOG = "git log of the changelog";
    private static final double LIMIT = 3;
    private static final int HEAP = 64;
    private static final int HEAP_STEP = 4;

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-log"));
    private final Path project = folder.resolve("project");
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final int runs;
    private final PrintStream out;

    AuthorsAndChangelog(int runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    /** The history is a number of commits to be generated, or a repository or bundle to be cloned. */
    List<Summary> run(String history) throws IOException, InterruptedException {
        if (history.matches("\\d+")) {
            Crowd.in(project, Integer.parseInt(history));
        } else {
            Git.in(folder).git("clone", "--quiet", history, project.toString());
        }
        Crowd.pom(project);
        maven.in(project)
                .goals("validate", PLUGIN + "authors", "-Dversion.skip")
                .succeeds();
        for (int run = 1; run <= runs; run++) {
            round();
            out.println("  round " + run + " of " + runs + ": " + last());
        }
        String report = report();
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-log.md"), report);
        return List.of(new Summary(
                "authors and changelog, history " + history,
                median(OURS),
                median(VALIDATE),
                "both git logs " + number(median(AUTHORS) + median(CHANGELOG))));
    }

    private void round() throws IOException, InterruptedException {
        measured(VALIDATE, processes.maven(maven, project, "validate"));
        measured(EMPTY, processes.maven(maven, project, goals("-Dversion.skip")));
        measured(OURS, processes.maven(maven, project, goals("-Dversion.output=target/report")));
        measured(AUTHORS, git("log", "--format=%aN <%aE>%n%(trailers:key=Co-authored-by)"));
        measured(CHANGELOG, git("log", "--no-merges", "--decorate", "--format=%H %ct%d %s"));
    }

    private static String[] goals(String argument) {
        return new String[] {PLUGIN + "changelog", PLUGIN + "authors", argument};
    }

    private void measured(String name, double seconds) {
        figures.put(name, figures.getOrDefault(name, new Figures("", List.of())).and(seconds));
    }

    private double git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return processes.program(project, command.toArray(String[]::new));
    }

    private String last() {
        StringBuilder line = new StringBuilder();
        figures.forEach((name, taken) -> line.append(line.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(number(taken.seconds().get(taken.seconds().size() - 1))));
        return line.toString();
    }

    private String report() throws IOException, InterruptedException {
        String commits = Git.in(project).git("rev-list", "--count", "HEAD").strip();
        StringBuilder text = new StringBuilder("# Authors and changelog of " + commits + " commits: CPU seconds\n\n");
        text.append("User and system time of whole processes; Maven ")
                .append(maven.version())
                .append(", Java ");
        text.append(System.getProperty("java.version"))
                .append("; runs of each, in turn: ")
                .append(runs)
                .append(".\n\n");
        text.append("| | median | least–most |\n|---|--:|--:|\n");
        figures.forEach((name, taken) -> text.append("| " + name + " | " + number(taken.median()) + " | "
                + number(taken.least()) + "–" + number(taken.most()) + " |\n"));
        double git = median(AUTHORS) + median(CHANGELOG);
        text.append("\n| | at most | measured | |\n|---|--:|--:|---|\n");
        text.append(limit("beyond `mvn validate`, × both git logs", (median(OURS) - median(VALIDATE)) / git));
        text.append(limit("beyond the goals skipped, × both git logs", (median(OURS) - median(EMPTY)) / git));
        int least = leastHeap("validate");
        boolean enough =
                processes.succeeds(maven, heap(least + HEAP), project, goals("-Dversion.output=target/report"));
        return text.append("\nHeap: `mvn validate` needs " + least + " MB, and both goals can do with " + HEAP
                        + " MB more: " + (enough ? "kept" : "**missed**") + ".\n")
                .toString();
    }

    private double median(String name) {
        return figures.getOrDefault(name, new Figures("", List.of())).median();
    }

    private static String limit(String what, double measured) {
        return "| " + what + " | " + number(LIMIT) + " | " + number(measured) + " | "
                + (measured <= LIMIT ? "kept" : "**missed**") + " |\n";
    }

    private int leastHeap(String goal) throws IOException, InterruptedException {
        int megabytes = HEAP_STEP;
        while (!processes.succeeds(maven, heap(megabytes), project, goal)) {
            megabytes += HEAP_STEP;
        }
        return megabytes;
    }

    private static String heap(int megabytes) {
        return "-Xmx" + megabytes + "m";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
