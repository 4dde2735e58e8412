package io.github.waymark.matrix.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixGateTest {

    private final MatrixGate gate = new MatrixGate(List.of("jdk17", "jdk25"), Results.COMMIT, false);

    @Test
    void itIsOpenWhenAllPassedAlsoOnSeveralMachines() {
        assertEquals(List.of(), problems(result("jdk17", Outcome.OK), result("jdk25", Outcome.IGNORED)));
    }

    @Test
    void whatFailedOrWasSkippedOrIsMissingClosesIt() {
        assertEquals(
                List.of(
                        "The environment jdk17 has not passed: failed.",
                        "The environment jdk25 has no result for this commit."),
                problems(result("jdk17", Outcome.FAILED)));
        assertEquals(
                List.of("The environment jdk25 has no result for this commit; it was skipped: why."),
                problems(result("jdk17", Outcome.OK), result("jdk25", Outcome.SKIPPED)));
    }

    @Test
    void aFailureOnOneMachineIsNotOutweighedByAnother() {
        assertEquals(
                List.of("The environment jdk25 has not passed: timeout."),
                problems(result("jdk17", Outcome.OK), result("jdk25", Outcome.OK), result("jdk25", Outcome.TIMEOUT)));
    }

    @Test
    void resultsOfAnotherCommitDontCount() {
        MatrixGate later = new MatrixGate(List.of("jdk17"), "f".repeat(40), false);

        assertEquals(
                List.of("The environment jdk17 has no result for this commit; it was tested at 0123456789ab."),
                texts(later.problems(List.of(result("jdk17", Outcome.OK)))));
    }

    @Test
    void whatIsNotCommittedClosesIt() {
        assertEquals(
                List.of("Tracked files differ from the commit."),
                texts(new MatrixGate(List.of("jdk17"), Results.COMMIT, true)
                        .problems(List.of(result("jdk17", Outcome.OK)))));
        assertEquals(
                List.of("The commit that is checked out can't be determined."),
                texts(new MatrixGate(List.of("jdk17"), "", false).problems(List.of())));
    }

    /** The table of the page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ok      |                         |       |        | open",
                "ignored |                         |       |        | open",
                "empty   |                         |       |        | The environment jdk25 has not passed: empty.",
                "failed  |                         |       |        | The environment jdk25 has not passed: failed.",
                "error   |                         |       |        | The environment jdk25 has not passed: error.",
                "timeout |                         |       |        | The environment jdk25 has not passed: timeout.",
                "cancelled |                       |       |        | The environment jdk25 has not passed: cancelled.",
                "running |                         |       |        | The environment jdk25 has not passed: running.",
                "ok | -Dmatrix.again=differing     |       |        | The environment jdk25 was tested only in part.",
                "skipped |                         |       |        | The environment jdk25 has no result for this commit; it was skipped: why.",
                "ok      | -Dmatrix.notest         |       |        | The environment jdk25 was tested only in part.",
                "ok      | -DskipTests=true        |       |        | The environment jdk25 was tested only in part.",
                "ok      | -Dtest=ATest            |       |        | The environment jdk25 was tested only in part.",
                "ok      | -pl a                   |       |        | The environment jdk25 was tested only in part.",
                "ok      | -Dmatrix.goals=validate |       |        | The environment jdk25 was tested only in part.",
                "ignored | -Dmatrix.set.jdk25.ignoreOutcome=true | | | The environment jdk25 was tested only in part.",
                "ok      |                         | core  |        | The environment jdk25 ran no test of core.",
                "ok      |                         | other |        | open",
                "ok      |                         |       | dirty  | The environment jdk25 has no result for this commit; it was tested with changes that were not committed.",
                "ok      |                         |       | commit | The environment jdk25 has no result for this commit; it was tested at ffffffffffff.",
            })
    void whatNarrowsAndWhatPasses(
            String outcome,
            @Nullable String narrowed,
            @Nullable String untested,
            @Nullable String other,
            String answer) {
        EnvironmentResult environment = Results.ran(
                "jdk25",
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                Stream.ofNullable(narrowed).toList(),
                Stream.ofNullable(untested).toList(),
                Map.of("app", Map.of("a.ATest", 2)));
        MatrixResult result = Results.of("linux", environment);
        if (other != null) {
            result = Results.at(
                    other.equals("commit") ? "f".repeat(40) : Results.COMMIT, other.equals("dirty"), environment);
        }
        MatrixResult sibling = Results.of(
                "linux",
                Results.ran(
                        "jdk17",
                        Outcome.OK,
                        List.of(),
                        List.of(),
                        Map.of("core", Map.of("c.CTest", 3), "app", Map.of("a.ATest", 2))));

        List<String> problems = problems(sibling, result);

        assertEquals(answer.equals("open") ? List.of() : List.of(answer), problems);
    }

    @Test
    void aFullResultOutweighsANarrowedOne() {
        MatrixResult narrowed =
                Results.of("linux", Results.ran("jdk25", Outcome.OK, List.of("-Dtest=ATest"), List.of(), Map.of()));

        assertEquals(List.of(), problems(result("jdk17", Outcome.OK), narrowed, result("jdk25", Outcome.OK)));
    }

    @Test
    void itSaysWhatRanComparedWithTheEnvironmentThatRanMost() {
        Map<String, Map<String, Integer>> all = Map.of("core", Map.of("c.CTest", 3000, "c.DTest", 397));
        Map<String, Map<String, Integer>> part = Map.of("core", Map.of("c.CTest", 12, "c.New", 5));
        MatrixResult full = Results.of("linux", Results.ran("jdk17", Outcome.OK, List.of(), List.of(), all));
        MatrixResult same = Results.of("linux", Results.ran("jdk25", Outcome.OK, List.of(), List.of(), all));
        MatrixResult less =
                Results.of("linux", Results.ran("jdk25", Outcome.OK, List.of("-Dtest=CTest"), List.of(), part));

        assertEquals(
                List.of(
                        "jdk17 ran 3,397 of the 3,397 tests that jdk25 ran",
                        "jdk25 ran 3,397 of the 3,397 tests that jdk17 ran"),
                gate.comparisons(List.of(full, same)));
        Problem problem = gate.problems(List.of(full, less)).get(0);
        assertEquals(
                "These options change what is tested: the result shows less than the declaration asks for."
                        + " jdk25 ran 12 of the 3,397 tests that jdk17 ran.",
                problem.why());
        assertEquals("Run `mvn matrix:run -Dmatrix.env=jdk25` without -Dtest=CTest.", problem.fix());
    }

    private List<String> problems(MatrixResult... results) {
        return texts(gate.problems(List.of(results)));
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::what).toList();
    }

    private static MatrixResult result(String name, Outcome outcome) {
        return Results.of("linux", Results.environment(name, outcome, "why"));
    }
}
