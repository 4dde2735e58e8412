package io.github.waymark.matrix.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.run.child.LogExcerpt;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final EnvironmentResult good = Results.environment("jdk17", Outcome.OK, "");
    private final EnvironmentResult bad = Results.environment("jdk25", Outcome.FAILED, "2 tests\u001b[2J failed");

    @Test
    void theBoardDrawsWhatRunsAndLeavesALineForEachThatHasEnded() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TerminalProgress terminalProgress =
                new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false)) {
            terminalProgress.begins(List.of(List.of("jdk17", "jdk25"), List.of("jdk21")));
            terminalProgress.started("jdk17");
            terminalProgress.started("jdk25");
            terminalProgress.module("jdk25", "m03", 2, 10);
            terminalProgress.tests("jdk25", 80, 1);
            terminalProgress.ended(good);
            for (int i = 0; i < 100 && !bytes.toString(StandardCharsets.UTF_8).contains("m03"); i++) {
                Thread.sleep(20);
            }
        }
        String drawn = bytes.toString(StandardCharsets.UTF_8);

        assertTrue(drawn.contains("  jdk17 ok in 1.5s\n"), drawn);
        assertTrue(drawn.contains(" matrix: 1 of 3 ended, 1 waiting, 0s\n"), drawn);
        assertTrue(drawn.contains("  jdk25  m03, 2 of 10 modules, 80 tests, 1 failed, 0s\n"), drawn);
        // The terminal is left as it was: lines wrap again, and the last frame is gone.
        assertTrue(drawn.lastIndexOf("\u001b[?7h") > drawn.lastIndexOf("\u001b[?7l"), drawn);
        assertTrue(drawn.endsWith("\u001b[J"), drawn);
    }

    @Test
    void linesTellStartsEndsAndThatItStillRuns() throws InterruptedException {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (PlainProgress lines = new PlainProgress(told::add, false, false, 20)) {
            lines.begins(List.of(List.of("jdk17", "jdk25")));
            lines.started("jdk17");
            lines.started("jdk25");
            lines.line("jdk17", "not shown");
            for (int i = 0; i < 100 && told.size() < 4; i++) {
                Thread.sleep(20);
            }
            lines.ended(bad);
        }

        assertEquals(List.of("compiled once: jdk17, jdk25", "jdk17 started", "jdk25 started"), told.subList(0, 3));
        assertTrue(told.get(3).startsWith("still running (0 of 2 ended, "), told::toString);
        assertTrue(told.contains("jdk25 failed in 1.5s: 2 tests[2J failed"), told::toString);
        assertFalse(told.contains("not shown"), told::toString);
    }

    @Test
    void anEnvironmentThatNeverWasToRunIsCountedAsWell() throws InterruptedException {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (PlainProgress lines = new PlainProgress(told::add, false, false, 20)) {
            lines.begins(List.of(List.of("jdk17"), List.of("jdk25")));
            // As a JDK is missing.
            lines.ended(Results.environment("jdk8", Outcome.SKIPPED, "no JDK 8 found"));
            lines.started("jdk17");
            lines.started("jdk25");
            for (int i = 0; i < 100 && told.size() < 4; i++) {
                Thread.sleep(20);
            }
        }

        assertTrue(told.get(3).startsWith("still running (1 of 3 ended, 0s)"), told::toString);
    }

    @Test
    void linesOfChildrenBearTheNameOfTheirEnvironment() {
        List<String> told = new ArrayList<>();
        try (PlainProgress lines = new PlainProgress(told::add, true, false)) {
            lines.line("jdk17", "a line");
        }

        assertEquals(List.of("jdk17 | a line"), told);
    }

    @Test
    void errorsOfASharedCompilationAreShownOnce() {
        LogExcerpt excerpt = new LogExcerpt(List.of("[ERROR] COMPILATION ERROR"), 0);
        MatrixResult result = Results.of(
                "linux",
                Results.environment("jdk17", Outcome.FAILED, "no"),
                Results.environment("jdk25", Outcome.FAILED, "no"));

        List<String> lines = RunSummary.of(result, Map.of("jdk17", excerpt, "jdk25", excerpt), "target/matrix", false);

        assertEquals(
                List.of("jdk17, jdk25: target/matrix/jdk17/build.log", "  | [ERROR] COMPILATION ERROR"),
                lines.subList(lines.size() - 2, lines.size()));
    }

    @Test
    void theSummaryIsATableThenWhatFailed() {
        EnvironmentResult failed = new EnvironmentResult(
                "jdk25",
                List.of(),
                List.of(),
                Outcome.FAILED,
                "1 test failed",
                62,
                60,
                bad.jdk(),
                bad.maven(),
                List.of(),
                1,
                "",
                "jdk25/build.log",
                "",
                "",
                List.of("-Dtest=B"),
                new io.github.waymark.matrix.result.TestCounts(200, 1, 0, 3),
                List.of(),
                List.of(),
                List.of(new EnvironmentResult.Failure("m1", "a.B", "t", "X", "no\u0007\u202fway")),
                List.of(),
                List.of("ran only 197 tests; jdk17 ran 900"));
        MatrixResult result = Results.of("linux", good, failed);

        List<String> lines =
                RunSummary.of(result, Map.of("jdk25", new LogExcerpt(List.of("the error"), 3)), "target/matrix", false);

        assertEquals(
                List.of(
                        "environment  JDK  Maven  tests  failed  skipped   time  test time  outcome",
                        "jdk17                        0       0        0   1.5s         1s  ok",
                        "jdk25                      200       1        3  1m 2s         1m  failed: 1 test failed",
                        "",
                        "jdk25: tested only in part, so `matrix:verify` doesn't accept it: -Dtest=B",
                        "jdk25: ran only 197 tests; jdk17 ran 900",
                        "",
                        "jdk25: failed tests",
                        "  m1 a.B.t: no\\u202fway",
                        "",
                        "jdk25: target/matrix/jdk25/build.log",
                        "  | the error",
                        "  | … 3 more lines"),
                lines);
    }
}
