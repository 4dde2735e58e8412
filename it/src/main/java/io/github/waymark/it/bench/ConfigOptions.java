package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the goals of configuration options on real class paths and on as many settings as 982 real files have: whole processes of {@code
 * mvn -q}, in turn, round after round, compared with a goal that does nothing.
 *
 * <p>Needs Linux, {@code -Dwaymark.data}, and {@code -Dwaymark.jars}: a folder with the class paths {@code boot27/lib}, {@code boot35/lib} and
 * {@code boot40/lib}. Nothing else should run meanwhile.
 */
final class ConfigOptions {

    private static final String PLUGIN =
            "io.github.waymark:config-options-maven-plugin:" + Ground.told("version") + ":";
    private static final int FILES = 982;
    private static final int SETTINGS = 7_260;
    private static final List<String> BOOT = List.of("", "-autoconfigure", "-actuator", "-actuator-autoconfigure");

    /** What is measured. */
    private enum Row {
        IDLE("a goal that does nothing", 0),
        VALIDATE_40("`validate`, class path of an application with Spring Boot 4.0.7, one file", 0.7),
        VALIDATE_35("`validate`, class path of an application with Spring Boot 3.5.7, one file", 0.7),
        VALIDATE_FILES("the same with " + FILES + " files and " + SETTINGS + " settings", 1.2),
        DIFF("`diff` of Spring Boot 2.7.18 and 3.5.7", 0.4),
        SAMPLE("`sample` of the 652 options of ironic, from the export of oslo.config", 0.5);

        private final String title;
        private final double limit;

        Row(String title, double limit) {
            this.title = title;
            this.limit = limit;
        }
    }

    private final Maven maven = Mavens.main();
    private final Path data = Path.of(System.getProperty("waymark.data", ""), "data/config-options");
    private final Path jars = Path.of(System.getProperty("waymark.jars", ""));
    private final Path folder = Ground.empty(Ground.target().resolve("bench-config-options"));
    private final Processes processes = new Processes(folder.resolve("last.log"));

    @SuppressWarnings("NullAway.Init")
    private Rounds<Row> rounds;

    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException {
        if (!Files.isDirectory(data) || !Files.isDirectory(jars.resolve("boot40/lib"))) {
            throw new Benchmark.NeedsException("The benchmark needs -Dwaymark.data and -Dwaymark.jars.");
        }
        writeFiles();
        maven.in(folder);
        IdleGoal.install(maven, Ground.empty(folder.resolve("idle")));
        rounds = Rounds.of(List.of(Row.values()), runs, out, this::seconds);
        String report = report(runs);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-config-options.md"), report);
        return rows();
    }

    /** Files with the names of real ones, as often as they occur, and half of them in YAML. */
    private void writeFiles() throws IOException {
        Ground.write(folder.resolve(".mvn/maven.config"), "-ntp\n");
        Ground.write(folder.resolve("one/application.yml"), "server:\n  port: 8080\n");
        List<String> keys = new ArrayList<>();
        List<String> lines = Files.readAllLines(data.resolve("real-files/keys-in-982-files.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < Integer.parseInt(cells[5]); i++) {
                keys.add(cells[0]);
            }
        }
        for (int file = 0; file < FILES; file++) {
            boolean yaml = file % 2 == 0;
            StringBuilder text = new StringBuilder();
            for (int i = file; i < SETTINGS; i += FILES) {
                text.append(keys.get((int) ((long) i * keys.size() / SETTINGS)))
                        .append(yaml ? ": ${VALUE}\n" : "=${VALUE}\n");
            }
            String name = "many/" + file + "/application" + (yaml ? ".yml" : ".properties");
            Ground.write(folder.resolve(name), text.toString());
        }
    }

    private double seconds(Row row) throws IOException, InterruptedException {
        return switch (row) {
            case IDLE -> processes.maven(maven, folder, IdleGoal.GOAL);
            case VALIDATE_40 -> validate("boot40", "one/*.yml");
            case VALIDATE_35 -> validate("boot35", "one/*.yml");
            case VALIDATE_FILES -> validate("boot35", "many/**/application.*");
            case DIFF ->
                goal(
                        "diff",
                        "-Dconfig-options.format=tsv",
                        "-Dconfig-options.from=" + boot("boot27"),
                        "-Dconfig-options.to=" + boot("boot35"));
            case SAMPLE ->
                goal(
                        "sample",
                        "-Dconfig-options.format=ini",
                        "-Dconfig-options.export=" + data.resolve("oslo/ironic.json"));
        };
    }

    private double validate(String classPath, String files) throws IOException, InterruptedException {
        return goal(
                "validate",
                "-Dconfig-options.format=json",
                "-Dconfig-options.enforce=false",
                "-Dconfig-options.files=" + files,
                "-Dconfig-options.jars=" + all(classPath));
    }

    private String all(String classPath) throws IOException {
        try (Stream<Path> files = Files.list(jars.resolve(classPath).resolve("lib"))) {
            return files.map(Path::toAbsolutePath).map(Path::toString).sorted().collect(Collectors.joining(","));
        }
    }

    /** The jars of Spring Boot itself. */
    private String boot(String classPath) throws IOException {
        try (Stream<Path> files = Files.list(jars.resolve(classPath).resolve("lib"))) {
            return files.filter(file -> BOOT.stream()
                            .anyMatch(name -> file.getFileName().toString().matches("spring-boot" + name + "-\\d.*")))
                    .map(Path::toAbsolutePath)
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(","));
        }
    }

    private double goal(String name, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(PLUGIN + name));
        arguments.add("-Dconfig-options.output=" + folder.resolve(name + ".out"));
        arguments.addAll(List.of(more));
        return processes.maven(maven, folder, arguments.toArray(String[]::new));
    }

    private String report(int runs) {
        StringBuilder text = new StringBuilder("# Configuration options: CPU seconds\n\n");
        text.append("User and system time of whole processes; Maven ").append(maven.version());
        text.append(", Java ").append(System.getProperty("java.version"));
        text.append("; median of ")
                .append(runs)
                .append(" runs of each, in turn. Beyond: without what a goal takes that does");
        text.append(" nothing.\n\n");
        text.append("| | median | least\u2013most | beyond | limit |\n|---|--:|--:|--:|--:|\n");
        double idle = rounds.of(Row.IDLE).median();
        for (Row row : Row.values()) {
            Figures taken = rounds.of(row);
            text.append("| ").append(row.title).append(" | ").append(number(taken.median()));
            text.append(" | ").append(number(taken.least())).append('\u2013').append(number(taken.most()));
            text.append(" | ").append(number(taken.median() - idle));
            text.append(" | ").append(row.limit == 0 ? "" : number(row.limit)).append(" |\n");
        }
        return text.toString();
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private List<Summary> rows() {
        return Stream.of(Row.values())
                .filter(row -> row != Row.IDLE)
                .map(row -> Summary.of("configuration options: " + row.title, rounds, row, Row.IDLE, ""))
                .toList();
    }
}
