package io.github.waymark.matrix.diagnose;

import io.github.waymark.matrix.report.Column;
import io.github.waymark.matrix.report.TestGrid;
import io.github.waymark.matrix.report.TestRow;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tests whose outcomes differed between the environments of the last run.
 *
 * @param folder the folder of its result
 * @param result its result
 * @param columns its environments
 * @param rows the tests
 */
public record DifferingTests(Path folder, MatrixResult result, List<Column> columns, List<TestRow> rows) {

    public DifferingTests {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads the last run.
     *
     * @throws ProblemException if there is none, or it has no tests
     */
    public static DifferingTests in(Path folder) {
        Path file = folder.resolve(ResultFile.NAME);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(noRun(file, "There is no result of a matrix."));
        }
        MatrixResult result = ResultFile.read(file);
        TestGrid grid = TestGrid.of(List.of(folder), List.of(result));
        if (grid.rows().isEmpty()) {
            throw new ProblemException(noRun(file, "The last run of the matrix has no reports of tests."));
        }
        return new DifferingTests(folder, result, grid.columns(), grid.rows(TestRow.Kind.DIFFERS));
    }

    private static Problem noRun(Path file, String what) {
        return new Problem(
                what,
                file.toString(),
                "Tests are run again if their outcomes differed between the environments of the last run.",
                "Run `mvn matrix:run` first, without -Dmatrix.again.");
    }

    /** The environments in which one of the tests did not pass, and for each test one in which it passed. */
    public Set<String> environments() {
        Set<String> names = new LinkedHashSet<>();
        for (TestRow row : rows) {
            boolean passed = false;
            for (int i = 0; i < columns.size(); i++) {
                Optional<TestCase> test = row.test(i);
                boolean passes = test.isPresent() && test.get().status() == Status.PASSED;
                boolean concerned = !passes && columns.get(i).expects(row.name().module());
                if (concerned || (passes && !passed)) {
                    names.add(columns.get(i).environment().name());
                }
                passed |= passes;
            }
        }
        return names;
    }

    /** The modules of the tests; empty if one of them is the root project. */
    public List<String> modules() {
        Set<String> modules = new TreeSet<>();
        rows.forEach(row -> modules.add(row.name().module()));
        return modules.contains("") ? List.of() : List.copyOf(modules);
    }

    /** The tests, for Surefire and Failsafe. */
    public TestSelection selection() {
        Set<List<String>> integrationTests = integrationTests();
        TestSelection selection = new TestSelection();
        for (TestRow row : rows) {
            String className = row.name().className();
            boolean isIntegrationTest =
                    integrationTests.contains(List.of(row.name().module(), className));
            selection.add(isIntegrationTest, className, row.name().name());
        }
        return selection;
    }

    private Set<List<String>> integrationTests() {
        Set<List<String>> classes = new HashSet<>();
        for (Column column : columns) {
            EnvironmentResult environment = column.environment();
            if (!environment.reports().isEmpty()) {
                try {
                    TestReports.readIntegrationTests(folder.resolve(environment.reports()), environment.name())
                            .cases()
                            .forEach(test -> classes.add(List.of(test.module(), test.className())));
                } catch (IOException e) {
                    throw new ProblemException(
                            new Problem(
                                    "The reports of an environment can't be read.",
                                    folder.resolve(environment.reports()).toString(),
                                    "It is not known whether Surefire or Failsafe ran the tests: " + e,
                                    "Run `mvn matrix:run` again, without -Dmatrix.again."),
                            e);
                }
            }
        }
        return classes;
    }
}
