package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The outcome of every test in every environment.
 *
 * @param columns the environments, in the order of the results
 * @param rows the tests; those with different outcomes first, then those that fail everywhere; each with failures first
 */
public record TestGrid(List<Column> columns, List<TestRow> rows) {

    public TestGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The grid of results, whose reports it reads.
     *
     * @param folders the folder of each result, which contains its reports
     * @throws ProblemException if a report can't be read
     */
    public static TestGrid of(List<Path> folders, List<MatrixResult> results) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            for (EnvironmentResult environment : results.get(i).envs()) {
                String title = title(environment.name(), results.get(i), results);
                columns.add(Column.of(title, results.get(i), environment, tests(folders.get(i), environment)));
            }
        }
        return new TestGrid(columns, rows(columns));
    }

    /** The grid of a run that has just ended; {@code tests} has the tests of each environment, by its name. */
    public static TestGrid of(MatrixResult result, Map<String, TestReports> tests) {
        List<Column> columns = result.envs().stream()
                .map(environment -> Column.of(
                        environment.name(),
                        result,
                        environment,
                        tests.getOrDefault(environment.name(), TestReports.NONE)))
                .toList();
        return new TestGrid(columns, rows(columns));
    }

    private static String title(String name, MatrixResult result, List<MatrixResult> results) {
        List<MatrixResult> same = results.stream()
                .filter(other -> other.envs().stream()
                        .anyMatch(environment -> environment.name().equals(name)))
                .toList();
        if (same.size() < 2) {
            return name;
        }
        Set<String> systems = new HashSet<>();
        same.forEach(other -> systems.add(other.os().name() + "/" + other.os().arch()));
        return systems.size() == same.size()
                ? name + " (" + result.os().name() + " " + result.os().arch() + ")"
                : name + " (" + (same.indexOf(result) + 1) + ")";
    }

    private static TestReports tests(Path folder, EnvironmentResult environment) {
        if (environment.reports().isEmpty()) {
            return TestReports.NONE;
        }
        Path reports = folder.resolve(environment.reports()).normalize();
        if (!reports.startsWith(folder.normalize())) {
            throw new ProblemException(new Problem(
                    "The reports of an environment are outside of the folder of the result.",
                    environment.name() + ": " + environment.reports(),
                    "A result from another machine must not give access to other files of this one.",
                    "Use an unchanged result.json of `mvn matrix:run`."));
        }
        try {
            return TestReports.read(reports, environment.name());
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The reports of an environment can't be read.",
                            reports.toString(),
                            "The tests of " + environment.name() + " are unknown: " + e,
                            "Make them readable for this user."),
                    e);
        }
    }

    private static List<TestRow> rows(List<Column> columns) {
        Map<TestName, TestRow> rows = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            for (TestCase test : columns.get(i).tests().cases()) {
                rows.computeIfAbsent(TestName.of(test), name -> new TestRow(name, columns))
                        .put(i, test);
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparing(TestRow::kind).thenComparing(TestRow::severity))
                .toList();
    }

    /** The word for the outcome of a test. */
    public static String word(TestCase.Status status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "error";
            case SKIPPED -> "skipped";
        };
    }

    /** The changes of the JDK that the messages of differing tests show, each with these tests. */
    public Map<JdkCause, List<TestRow>> causes() {
        Map<JdkCause, List<TestRow>> causes = new LinkedHashMap<>();
        for (TestRow row : rows(TestRow.Kind.DIFFERS)) {
            IntStream.range(0, columns.size())
                    .mapToObj(row::test)
                    .flatMap(test -> test.flatMap(JdkCause::of).stream())
                    .findFirst()
                    .ifPresent(cause -> causes.computeIfAbsent(cause, first -> new ArrayList<>())
                            .add(row));
        }
        return causes;
    }

    /** The tests of one kind. */
    public List<TestRow> rows(TestRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
