package io.github.waymark.it.bench;

import io.github.waymark.it.Git;
import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the goals of release requests on the files of OpenStack: whole processes of {@code mvn -q}, in turn, round after round, compared
 * with a goal that does nothing. The repositories are those whose histories are in the data of the tests.
 *
 * <p>Needs Linux, the programs git, tar and xz, and {@code -Dwaymark.data}. Nothing else should run meanwhile.
 */
final class ReleaseRequests {

    private static final String PLUGIN =
            "io.github.waymark:release-request-maven-plugin:" + Ground.told("version") + ":";
    private static final List<String> HISTORIES = List.of("ironic", "oslo.config", "pbr", "reno", "stevedore");
    private static final Pattern VERSION = Pattern.compile("\\s*-?\\s*version: *['\"]?([^'\"\\s]+).*");
    private static final Pattern HASH = Pattern.compile("(.*hash: *['\"]?)([0-9a-f]{40})(.*)");

    /** What is measured. */
    private enum Row {
        IDLE("a goal that does nothing", "", 0),
        SCHEMA("`schema`, all files", "35.7", 4),
        LIST("`list`, all files", "", 0),
        VALIDATE("`validate`, the files of five repositories, from their copies", "76 (11 repositories)", 4);

        private final String title;
        private final String theirs;
        private final double limit;

        Row(String title, String theirs, double limit) {
            this.title = title;
            this.theirs = theirs;
            this.limit = limit;
        }
    }

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-release-requests"));
    private final Processes processes = new Processes(folder.resolve("last.log"));

    @SuppressWarnings("NullAway.Init")
    private Rounds<Row> rounds;

    private final List<String> validated = new ArrayList<>();
    private int count;

    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException {
        makeRequests(Path.of(System.getProperty("waymark.data", "")));
        maven.in(folder);
        IdleGoal.install(maven, Ground.empty(folder.resolve("idle")));
        // The copies of the repositories are fetched once.
        maven.in(folder)
                .goals(PLUGIN + "validate", "-Drelease-request.files=" + String.join(",", validated))
                .succeeds();
        rounds = Rounds.of(List.of(Row.values()), runs, out, this::seconds);
        String report = report(runs);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-release-requests.md"), report);
        return rows();
    }

    private void makeRequests(Path data) throws IOException, InterruptedException {
        Path archive = data.resolve("data/openstack-releases.tar.xz");
        if (!Files.isRegularFile(archive)) {
            throw new Benchmark.NeedsException(
                    "The benchmark needs OpenStack's files: -Dwaymark.data names their folder.");
        }
        processes.program(folder, "tar", "-xJf", archive.toAbsolutePath().toString());
        // The only file that isn't valid.
        Files.delete(folder.resolve("deliverables/_independent/pylockfile.yaml"));
        Path git = Ground.existing(folder.resolve("git/openstack"));
        for (String history : HISTORIES) {
            String bundle = data.resolve("histories/" + history + ".bundle")
                    .toAbsolutePath()
                    .toString();
            Git.in(git).git("clone", "--quiet", "--mirror", bundle, history);
        }
        Ground.write(
                folder.resolve("releases.yml"),
                "url: '" + folder.resolve("git").toUri()
                        + "{repository}'\nschemes: file\ndefault-branch: master\nrules: {commit: warn, tag: warn}\n");
        try (Stream<Path> files = Files.walk(folder.resolve("deliverables"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                count++;
                String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
                if (HISTORIES.contains(name)) {
                    validated.add(folder.relativize(file).toString());
                    writeIds(file, tags(git.resolve(name)));
                }
            }
        }
    }

    private static Map<String, String> tags(Path repository) {
        Map<String, String> tags = new HashMap<>();
        for (String line : Git.in(repository)
                .git("for-each-ref", "--format=%(refname:strip=2) %(objectname) %(*objectname)", "refs/tags")
                .split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            if (words.length > 1) {
                tags.put(words[0], words[words.length - 1]);
            }
        }
        return tags;
    }

    /** The commits of the histories have other ids than those in the files. The keys of a release are in any order. */
    private static void writeIds(Path file, Map<String, String> tags) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> release = new ArrayList<>();
        boolean inReleases = false;
        String item = "";
        for (String line : Files.readAllLines(file)) {
            String start = line.substring(0, line.length() - line.stripLeading().length()) + "- ";
            boolean begins = line.startsWith(start) && (item.isEmpty() || start.equals(item));
            boolean key = !line.isEmpty() && Character.isLetter(line.charAt(0));
            if ((inReleases && begins) || key) {
                lines.addAll(withIds(release, tags));
                release.clear();
                item = key ? "" : start;
            }
            inReleases = key ? line.startsWith("releases:") : inReleases;
            release.add(line);
        }
        lines.addAll(withIds(release, tags));
        Files.write(file, lines);
    }

    private static List<String> withIds(List<String> release, Map<String, String> tags) {
        String version = release.stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
        return release.stream()
                .map(line -> {
                    Matcher hash = HASH.matcher(line);
                    return hash.matches() && tags.containsKey(version)
                            ? hash.group(1) + tags.get(version) + hash.group(3)
                            : line;
                })
                .toList();
    }

    private double seconds(Row row) throws IOException, InterruptedException {
        return switch (row) {
            case IDLE -> processes.maven(maven, folder, IdleGoal.GOAL);
            case SCHEMA -> goal("schema", "schema.txt");
            case LIST -> goal("list", "list.txt");
            case VALIDATE -> goal("validate", "validate.txt", "-Drelease-request.files=" + String.join(",", validated));
        };
    }

    private double goal(String name, String output, String... more) throws IOException, InterruptedException {
        String[] arguments = new String[more.length + 2];
        arguments[0] = PLUGIN + name;
        arguments[1] = "-Drelease-request.output=" + folder.resolve(output);
        System.arraycopy(more, 0, arguments, 2, more.length);
        return processes.maven(maven, folder, arguments);
    }

    private String report(int runs) {
        StringBuilder text = new StringBuilder("# Release requests: CPU seconds on " + count + " files, of which "
                + validated.size() + " are validated\n\n");
        text.append("User and system time of whole processes; Maven ").append(maven.version());
        text.append(", Java ").append(System.getProperty("java.version"));
        text.append("; median of ")
                .append(runs)
                .append(" runs of each, in turn. Beyond: without what a goal takes that does");
        text.append(" nothing.\nThe figures of OpenStack's tools are quoted, from another machine.\n\n");
        text.append("| | median | least–most | beyond | limit | OpenStack's tools |\n|---|--:|--:|--:|--:|--:|\n");
        double idle = rounds.of(Row.IDLE).median();
        for (Row row : Row.values()) {
            Figures taken = rounds.of(row);
            text.append("| ").append(row.title).append(" | ").append(number(taken.median()));
            text.append(" | ").append(number(taken.least())).append('–').append(number(taken.most()));
            text.append(" | ").append(number(taken.median() - idle));
            text.append(" | ").append(row.limit == 0 ? "" : number(row.limit));
            text.append(" | ").append(row.theirs).append(" |\n");
        }
        return text.toString();
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private List<Summary> rows() {
        return Stream.of(Row.values())
                .filter(row -> row != Row.IDLE)
                .map(row -> Summary.of("release requests: " + row.title, rounds, row, Row.IDLE, ""))
                .toList();
    }
}
