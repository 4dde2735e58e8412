package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.EnvironmentResult.RanTests;
import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.EnvironmentResult.UsedMaven;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Results for tests, with reports on the disk. */
public final class Results {

    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private Results() {}

    public static MatrixResult of(String system, EnvironmentResult... environments) {
        MatrixResult frame = new MatrixResult(
                MatrixResult.SCHEMA,
                "matrix-maven-plugin 1",
                "2026-11-22T10:00:00Z",
                COMMIT,
                false,
                "1.0",
                new MatrixResult.Os(system, "x86_64"),
                "3.9.16",
                2,
                1,
                Outcome.RUNNING,
                "",
                0,
                List.of(),
                List.of());
        return frame.withEnvironments(List.of(environments), 12.5);
    }

    public static EnvironmentResult environment(String name, Outcome outcome, String reason) {
        return on("", name, outcome, reason);
    }

    /** An environment whose tests ran on a JDK of this version; its name has several factors if there are dashes in it. */
    public static EnvironmentResult on(String jdk, String name, Outcome outcome, String reason) {
        return new EnvironmentResult(
                name,
                List.of(name.split("-", -1)),
                List.of(),
                outcome,
                reason,
                1.5,
                1,
                jdk.isEmpty() ? UsedJdk.NONE : new UsedJdk("/jdks/" + jdk, jdk, "", "", "runtime"),
                UsedMaven.NONE,
                List.of(),
                0,
                "key",
                name + "/build.log",
                name,
                "",
                List.of(),
                TestCounts.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A result of other sources than {@link #COMMIT} without changes. */
    public static MatrixResult at(String commit, boolean dirty, EnvironmentResult environment) {
        MatrixResult result = of("linux", environment);
        return new MatrixResult(
                result.schema(),
                result.tool(),
                result.started(),
                commit,
                dirty,
                result.version(),
                result.os(),
                result.maven(),
                result.cpus(),
                result.parallel(),
                result.outcome(),
                result.reason(),
                result.seconds(),
                result.envs(),
                result.again());
    }

    /** An environment with the tests that ran: how many of each class, by module. */
    public static EnvironmentResult ran(
            String name,
            Outcome outcome,
            List<String> narrowed,
            List<String> untested,
            Map<String, Map<String, Integer>> modules) {
        int count = modules.values().stream()
                .flatMap(classes -> classes.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return new EnvironmentResult(
                name,
                List.of(name),
                List.of(),
                outcome,
                "why",
                1.5,
                1,
                UsedJdk.NONE,
                UsedMaven.NONE,
                List.of(),
                0,
                "key",
                name + "/build.log",
                name,
                "",
                narrowed,
                new TestCounts(count, 0, 0, 0),
                modules.entrySet().stream()
                        .map(module -> new RanTests(module.getKey(), module.getValue()))
                        .toList(),
                untested,
                List.of(),
                List.of(),
                List.of());
    }

    /** Writes a report; {@code tests} are names, those that begin with ! failed. */
    public static void report(Path folder, String place, String className, String... tests) throws IOException {
        StringBuilder xml = new StringBuilder("<testsuite name=\"" + className + "\">");
        for (String test : tests) {
            boolean bad = test.startsWith("!");
            xml.append("<testcase classname=\"")
                    .append(className)
                    .append("\" name=\"")
                    .append(bad ? test.substring(1) : test)
                    .append(
                            bad
                                    ? "\"><failure message=\"&lt;b&gt;no|&#10;more\">at &amp; line</failure></testcase>"
                                    : "\"/>");
        }
        Path file = folder.resolve(place).resolve("surefire-reports/TEST-" + className + ".xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, xml + "</testsuite>");
    }
}
