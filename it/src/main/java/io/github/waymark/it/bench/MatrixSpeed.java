package io.github.waymark.it.bench;

import io.github.waymark.it.Ground;
import io.github.waymark.it.Maven;
import io.github.waymark.it.Mavens;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the matrix against what people do by hand: the tests of ten modules on JDK 17 and JDK 25, whole processes, offline, all
 * ways in turn, round after round.
 *
 * <p>Needs Linux and both JDKs, where {@code matrix:jdks} finds them. Nothing else should run meanwhile.
 */
final class MatrixSpeed {

    private static final String PLUGIN = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":";
    private static final String MATRIX = PLUGIN + "run";
    private static final String JUNIT = "5.13.4";

    private final Maven maven = Mavens.main();
    private final Path folder = Ground.empty(Ground.target().resolve("bench-matrix"));
    private final Path old = jdk("17");
    private final Path young = jdk("25");
    private final PrintStream out;

    /** One way to do it: processes that run at the same time, after those before them have ended. */
    private record Way(String name, List<List<Start>> steps) {}

    /** One Maven. */
    private record Start(Path project, Path jdk, List<String> arguments) {}

    /** What one run took. */
    private record Cost(double wall, double cpu) {}

    MatrixSpeed(PrintStream out) {
        this.out = out;
    }

    /** A JDK of a feature release, found as the matrix finds it. */
    private Path jdk(String feature) {
        Path found = folder.resolve("jdks.json");
        if (!Files.exists(found)) {
            maven.in(folder)
                    .goals(PLUGIN + "jdks", "-Dmatrix.format=json", "-Dmatrix.output=" + found)
                    .succeeds();
        }
        Matcher jdk = Pattern.compile("\"home\":\\s*\"([^\"]+)\",\\s*\"version\":\\s*\"[^\"]*\",\\s*\"feature\":\\s*"
                        + feature + "\\b")
                .matcher(Ground.read(found));
        if (!jdk.find()) {
            throw new Benchmark.NeedsException("It needs a JDK " + feature + "; `mvn matrix:jdks` finds none.");
        }
        return Path.of(jdk.group(1));
    }

    List<Summary> run(int runs) throws IOException, InterruptedException {
        List<Way> ways = ways();
        maven.in(folder);
        Map<Way, List<Cost>> costs = new LinkedHashMap<>();
        for (int run = 0; run <= runs; run++) {
            for (Way way : ways) {
                Cost cost = cost(way, run == 0);
                if (run > 0) {
                    costs.computeIfAbsent(way, key -> new ArrayList<>()).add(cost);
                }
                out.println("  round " + run + " of " + runs + ": " + way.name() + " " + text(cost));
            }
        }
        String report = report(costs);
        out.println(report);
        Ground.write(Ground.target().resolve("bench-matrix.md"), report);
        double loop = median(costs.values().iterator().next()).cpu();
        return costs.entrySet().stream()
                .filter(way -> way.getKey().name().startsWith("matrix"))
                .map(way -> new Summary(
                        way.getKey().name() + "; the floor is a loop over the JDKs",
                        median(way.getValue()).cpu(),
                        loop,
                        ""))
                .toList();
    }

    private List<Way> ways() {
        Path plain = MadeReactor.in(folder.resolve("plain"), "", JUNIT);
        Path one = MadeReactor.in(folder.resolve("one"), "", JUNIT);
        Path other = MadeReactor.in(folder.resolve("other"), "", JUNIT);
        Path tuned = MadeReactor.in(folder.resolve("tuned"), executions(), JUNIT);
        Path matrix = MadeReactor.in(folder.resolve("matrix"), "", JUNIT);
        List<String> test = List.of("clean", "test");
        return List.of(
                new Way(
                        "a loop over the JDKs",
                        List.of(List.of(start(plain, old, test)), List.of(start(plain, young, test)))),
                new Way("two Surefire executions by hand", List.of(List.of(start(tuned, old, test)))),
                new Way("two Mavens side by side", List.of(List.of(start(one, old, test), start(other, young, test)))),
                new Way("matrix, mode test", List.of(List.of(start(matrix, old, matrix("test", "auto"))))),
                new Way(
                        "matrix, mode test, two JDKs at a time",
                        List.of(List.of(start(matrix, old, matrix("test", "2"))))),
                new Way(
                        "matrix, mode build, two at a time",
                        List.of(List.of(start(matrix, old, matrix("build", "2"))))));
    }

    private Start start(Path project, Path jdk, List<String> arguments) {
        return new Start(project, jdk, arguments);
    }

    private static List<String> matrix(String mode, String parallel) {
        return List.of(
                MATRIX,
                "-Dmatrix.env=jdk{17,25}",
                "-Dmatrix.clean=true",
                "-Dmatrix.goals=test",
                "-Dmatrix.compileJdk=17",
                "-Dmatrix.mode=" + mode,
                "-Dmatrix.parallel=" + parallel);
    }

    private String executions() {
        return """
            <plugin>
              <artifactId>maven-surefire-plugin</artifactId>
              <executions>
                <execution>
                  <id>on-25</id><phase>test</phase><goals><goal>test</goal></goals>
                  <configuration>
                    <jvm>%s/bin/java</jvm>
                    <reportsDirectory>${project.build.directory}/reports-25</reportsDirectory>
                  </configuration>
                </execution>
              </executions>
            </plugin>
            """.formatted(young);
    }

    private Cost cost(Way way, boolean online) throws IOException, InterruptedException {
        double cpu = ChildTime.seconds();
        long start = System.nanoTime();
        for (List<Start> step : way.steps()) {
            List<Process> processes = new ArrayList<>();
            for (Start one : step) {
                processes.add(process(one, online));
            }
            for (int i = 0; i < processes.size(); i++) {
                if (processes.get(i).waitFor() != 0) {
                    throw new IllegalStateException("'" + way.name() + "' failed in "
                            + step.get(i).project() + ":\n" + Ground.read(log(step.get(i))));
                }
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        return new Cost(wall, ChildTime.seconds() - cpu);
    }

    private static Path log(Start start) {
        return start.project().resolveSibling(start.project().getFileName() + ".log");
    }

    private Process process(Start start, boolean online) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(maven.home().resolve("bin/mvn").toString(), "-B"));
        if (!online) {
            line.add("-o");
        }
        line.addAll(List.of(
                "-s",
                maven.settings().toString(),
                "-Dmaven.repo.local=" + maven.repository().folder()));
        line.addAll(start.arguments());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(start.project().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(start).toFile());
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.matches("(MAVEN|GIT|WAYMARK|JAVA|MATRIX)_.*"));
        environment.put("JAVA_HOME", start.jdk().toString());
        environment.put("HOME", maven.userHome().toString());
        environment.put("MAVEN_SKIP_RC", "true");
        environment.put("MAVEN_OPTS", "-Duser.home=" + maven.userHome());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String report(Map<Way, List<Cost>> costs) {
        StringBuilder text =
                new StringBuilder("| 200 tests on JDK 17 and 25 | wall s | of the loop | CPU s | of the loop |\n");
        text.append("|---|--:|--:|--:|--:|\n");
        Cost loop = median(costs.values().iterator().next());
        costs.forEach((way, runs) -> {
            Cost cost = median(runs);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %.2f |%n",
                    way.name(),
                    cost.wall(),
                    cost.wall() / loop.wall(),
                    cost.cpu(),
                    cost.cpu() / loop.cpu()));
        });
        return text.toString();
    }

    private static Cost median(List<Cost> runs) {
        return new Cost(
                new Figures("", runs.stream().map(Cost::wall).toList()).median(),
                new Figures("", runs.stream().map(Cost::cpu).toList()).median());
    }

    private static String text(Cost cost) {
        return String.format(Locale.ROOT, "%.1f s wall, %.1f s CPU", cost.wall(), cost.cpu());
    }
}
