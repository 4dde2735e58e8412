package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the goals of the release notes on a long history: whole processes of {@code mvn -o -q}, in turn, round after round, compared
 * with a goal that does nothing and git's own walk through the notes.
 *
 * <p>Needs Linux and the program git. Nothing else should run meanwhile.
 */
final class ReleaseNotes {

    private static final String PLUGIN = "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":";

    /** What is measured. */
    private enum Row {
        IDLE("a goal that does nothing", "", 0),
        EMPTY("the plugin's own goal, skipped", "", 0),
        COLD("`list`, whole history, cold", "33–40", 2.0),
        SMALL("the same, all of Maven in a heap of 64 MB", "", 0),
        WARM("`list`, nothing changed", "33–40", 0.3),
        AHEAD("`list`, one commit later", "33–40", 0),
        SERIES("`list`, all series, cold", "61 (four branches)", 0),
        LINT("`lint`, for the first time", "8.4", 0.5),
        AGAIN("`lint`, nothing changed", "8.4", 0.5),
        GIT("`git log --name-status -- releasenotes/notes`", "", 0);

        private final String title;
        private final String reno;
        private final double limit;

        Row(String title, String reno, double limit) {
            this.title = title;
            this.reno = reno;
            this.limit = limit;
        }
    }

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-notes"));
    private final Processes processes = new Processes(folder.resolve("last.log"));
    private final Path project = folder.resolve("history");

    @SuppressWarnings("NullAway.Init")
    private Rounds<Row> rounds;

    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException {
        String history = NotesHistory.below(folder, System.getProperty("waymark.data", ""));
        out.println("Release notes of " + history);
        maven.in(folder);
        IdleGoal.install(maven, Ground.empty(folder.resolve("idle")));
        rounds = Rounds.of(List.of(Row.values()), runs, out, this::seconds);
        String report = report(history, runs);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-notes.md"), report);
        return rows();
    }

    private double seconds(Row row) throws IOException, InterruptedException {
        return switch (row) {
            case IDLE -> goal(IdleGoal.GOAL);
            case EMPTY -> goal(PLUGIN + "list", "-Drelease-notes.skip");
            case COLD -> cold("");
            case SMALL -> cold("-Xmx64m");
            case WARM -> list("", "list.tsv");
            case AHEAD -> ahead();
            case SERIES -> {
                forget();
                yield list("", "series.tsv", "-Drelease-notes.allSeries");
            }
            case LINT -> {
                forget();
                yield lint();
            }
            case AGAIN -> lint();
            case GIT -> processes.program(project, "git", "log", "--name-status", "--", "releasenotes/notes");
        };
    }

    private double lint() throws IOException, InterruptedException {
        return goal(PLUGIN + "lint", "-Drelease-notes.writeBaseline=" + folder.resolve("baseline.txt"));
    }

    private double cold(String jvm) throws IOException, InterruptedException {
        forget();
        return list(jvm, "list.tsv");
    }

    private void forget() {
        Ground.delete(project.resolve(".git/waymark"));
    }

    /** One commit on top of what is known. Waymark trusts no reference that moved within the last two seconds. */
    private double ahead() throws IOException, InterruptedException {
        Git git = Git.in(project);
        git.git("commit", "--quiet", "--allow-empty", "--message", "One more");
        Thread.sleep(2_500);
        double seconds = list("", "list.tsv");
        git.git("reset", "--quiet", "--hard", "HEAD~1");
        Thread.sleep(2_500);
        list("", "list.tsv");
        return seconds;
    }

    private double list(String jvm, String file, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 4];
        arguments[0] = PLUGIN + "list";
        arguments[1] = "-Drelease-notes.format=tsv";
        arguments[2] = "-Drelease-notes.wholeHistory";
        arguments[3] = "-Drelease-notes.output=" + folder.resolve(file);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return processes.maven(maven, jvm, project, arguments);
    }

    private double goal(String... arguments) throws IOException, InterruptedException {
        return processes.maven(maven, project, arguments);
    }

    private String report(String history, int runs) {
        StringBuilder text = new StringBuilder("# Release notes: CPU seconds on " + history + "\n\n");
        text.append("User and system time of whole processes; Maven ").append(maven.version());
        text.append(", Java ").append(System.getProperty("java.version"));
        text.append("; median of ")
                .append(runs)
                .append(" runs of each, in turn. Beyond: without what a goal takes that does");
        text.append(" nothing.\nreno 4.1's figures are quoted, from another machine, where `git log` took 0.62.\n\n");
        text.append("| | median | least–most | beyond | limit | reno |\n|---|--:|--:|--:|--:|--:|\n");
        double idle = median(Row.IDLE);
        for (Row row : Row.values()) {
            Figures taken = rounds.of(row);
            text.append("| ").append(row.title).append(" | ").append(number(taken.median()));
            text.append(" | ").append(number(taken.least())).append('–').append(number(taken.most()));
            text.append(" | ").append(row == Row.GIT ? "" : number(taken.median() - idle));
            text.append(" | ").append(row.limit == 0 ? "" : number(row.limit));
            text.append(" | ").append(row.reno).append(" |\n");
        }
        double one = median(Row.COLD) - idle;
        text.append("\nAll series at once take ").append(number((median(Row.SERIES) - idle) / one));
        return text.append(" × one; the limit is 1.5.\n").toString();
    }

    private double median(Row row) {
        return rounds.of(row).median();
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private List<Summary> rows() {
        return Stream.of(Row.values())
                .filter(row -> row != Row.IDLE && row != Row.EMPTY && row != Row.GIT)
                .map(row -> Summary.of(
                        "release notes: " + row.title,
                        rounds,
                        row,
                        Row.IDLE,
                        "`git log` " + number(rounds.median(Row.GIT))))
                .toList();
    }
}
