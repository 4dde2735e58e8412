package io.github.waymark.matrix.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

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
                List.of("The environment jdk17 has no result for this commit."),
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

    private List<String> problems(MatrixResult... results) {
        return texts(gate.problems(List.of(results)));
    }

    private static List<String> texts(List<io.github.waymark.problem.Problem> problems) {
        return problems.stream().map(io.github.waymark.problem.Problem::what).toList();
    }

    private static MatrixResult result(String name, Outcome outcome) {
        return Results.of("linux", Results.environment(name, outcome, "why"));
    }
}
