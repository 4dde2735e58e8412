package io.github.waymark.it.bench;

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
 * Measures the goals of entry points: whole processes of {@code mvn -q}, in turn, round after round, compared with the same
 * goals skipped, for which Maven resolves the dependencies, too. One project has the class path of an application with 162 jars, the other is a library without entry points.
 *
 * <p>Needs Linux and, for its first run, repositories. Nothing else should run meanwhile.
 */
final class EntryPoints {

    private static final String PLUGIN = "io.github.waymark:entry-points-maven-plugin:" + Ground.told("version") + ":";
    private static final String SKIP = "-Dentry-points.skip=true";
    private static final String BOOT = "org.springframework.boot";
    private static final List<String> STARTERS = List.of(
            "web",
            "data-jpa",
            "security",
            "actuator",
            "data-redis",
            "validation",
            "oauth2-client",
            "thymeleaf",
            "mail",
            "quartz",
            "cache",
            "batch",
            "kafka",
            "flyway");
    private static final int CLASSES = 60;

    /** What is measured. */
    private enum Row {
        IDLE("162 jars: `list`, skipped", 0),
        LIST("162 jars: `list`", 0.6),
        CHECK("162 jars: `check`", 1),
        LIBRARY_IDLE("a library without entry points: `generate` and `check`, skipped", 0),
        LIBRARY("a library without entry points: `generate` and `check`", 0.1);

        private final String title;
        private final double limit;

        Row(String title, double limit) {
            this.title = title;
            this.limit = limit;
        }

        Row idle() {
            return this == LIBRARY || this == LIBRARY_IDLE ? LIBRARY_IDLE : IDLE;
        }
    }

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-entry-points"));
    private final Processes processes = new Processes(folder.resolve("last.log"));

    @SuppressWarnings("NullAway.Init")
    private Rounds<Row> rounds;

    List<Summary> run(int runs, PrintStream out) throws IOException, InterruptedException {
        makeApplication();
        makeLibrary();
        // The jars are downloaded, and the classes compiled, once.
        maven.in(application()).goals("compile", PLUGIN + "list").succeeds();
        maven.in(library()).goals("compile", PLUGIN + "generate").succeeds();
        rounds = Rounds.of(List.of(Row.values()), runs, out, this::seconds);
        String report = report(runs);
        out.println();
        out.println(report);
        Ground.write(Ground.target().resolve("bench-entry-points.md"), report);
        return rows();
    }

    private Path application() {
        return folder.resolve("application");
    }

    private Path library() {
        return folder.resolve("library");
    }

    private static String pom(String artifact, String packaging, String content) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                + "<groupId>bench</groupId><artifactId>" + artifact + "</artifactId><version>1</version><packaging>"
                + packaging + "</packaging><properties><maven.compiler.release>17</maven.compiler.release>"
                + "<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>" + content
                + "</project>";
    }

    private static String dependency(String group, String artifact, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }

    private void makeApplication() {
        StringBuilder content = new StringBuilder("<dependencyManagement><dependencies>");
        content.append(dependency(
                BOOT, "spring-boot-dependencies", "<version>4.0.7</version><type>pom</type><scope>import</scope>"));
        content.append("</dependencies></dependencyManagement><dependencies>");
        STARTERS.forEach(starter -> content.append(dependency(BOOT, "spring-boot-starter-" + starter, "")));
        content.append(dependency("org.postgresql", "postgresql", ""));
        content.append(dependency("com.h2database", "h2", "")).append("</dependencies>");
        Ground.write(application().resolve("pom.xml"), pom("application", "war", content.toString()));
    }

    private void makeLibrary() {
        Ground.write(library().resolve("pom.xml"), pom("library", "jar", ""));
        for (int i = 0; i < CLASSES; i++) {
            Ground.write(
                    library().resolve("src/main/java/bench/Part" + i + ".java"),
                    "package bench;\n\npublic class Part" + i + " {\n\n    public String text() {\n        return \""
                            + i + "\";\n    }\n}\n");
        }
    }

    private double seconds(Row row) throws IOException, InterruptedException {
        return switch (row) {
            case IDLE -> processes.maven(maven, application(), PLUGIN + "list", SKIP);
            case LIST ->
                processes.maven(
                        maven,
                        application(),
                        PLUGIN + "list",
                        "-Dentry-points.format=tsv",
                        "-Dentry-points.output=" + folder.resolve("list.tsv"));
            case CHECK -> processes.maven(maven, application(), PLUGIN + "check", "-Dentry-points.scope=own,runtime");
            case LIBRARY_IDLE -> processes.maven(maven, library(), PLUGIN + "generate", PLUGIN + "check", SKIP);
            case LIBRARY -> processes.maven(maven, library(), PLUGIN + "generate", PLUGIN + "check");
        };
    }

    private String report(int runs) {
        StringBuilder text = new StringBuilder("# Entry points: CPU seconds\n\n");
        text.append("User and system time of whole processes; Maven ").append(maven.version());
        text.append(", Java ").append(System.getProperty("java.version"));
        text.append("; median of ").append(runs).append(" runs of each, in turn.\n");
        text.append("Beyond: without what the skipped goals take.\n\n");
        text.append("| | median | least–most | beyond | limit |\n|---|--:|--:|--:|--:|\n");
        for (Row row : Row.values()) {
            Figures taken = taken(row);
            text.append("| ").append(row.title).append(" | ").append(number(taken.median()));
            text.append(" | ").append(number(taken.least())).append('–').append(number(taken.most()));
            text.append(" | ").append(number(taken.median() - taken(row.idle()).median()));
            text.append(" | ").append(row.limit == 0 ? "" : number(row.limit)).append(" |\n");
        }
        return text.toString();
    }

    private Figures taken(Row row) {
        return rounds.of(row);
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private List<Summary> rows() {
        return Stream.of(Row.values())
                .filter(row -> row != row.idle())
                .map(row -> Summary.of("entry points: " + row.title, rounds, row, row.idle(), ""))
                .toList();
    }
}
