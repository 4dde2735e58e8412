package io.github.waymark.matrix.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkBisectionTest {

    private final List<List<String>> runs = new ArrayList<>();

    /** One letter for each JDK from 8 on: it passes, fails, or can't be run there. */
    @ParameterizedTest
    @CsvSource({
        "pf,       breaks,     T#m fails from JDK 9 on; JDK 8 is the newest before it on which it passes",
        "ppppffff, breaks,     T#m fails from JDK 12 on; JDK 11 is the newest before it on which it passes",
        "pffffff,  breaks,     T#m fails from JDK 9 on; JDK 8 is the newest before it on which it passes",
        "ppppppf,  breaks,     T#m fails from JDK 14 on; JDK 13 is the newest before it on which it passes",
        "fffpp,    fixes,      T#m passes from JDK 11 on; JDK 10 is the newest before it on which it fails",
        "ppp,      passes,     'T#m passes on all 3 JDKs that it was run on, 8, 9, 10'",
        "p,        passes,     'T#m passes on the only JDK that it was run on, 8'",
        "ff,       fails,      'T#m fails on all 2 JDKs that it was run on, 8, 9: no change of the JDK between them is the cause'",
        "ppfp,     alternates, 'T#m does not break or recover at one JDK: it passes on 8, 9, 11, and fails on 10;"
                + " -Dmatrix.again=differing shows whether it is flaky'",
        "xppffx,   breaks,     T#m fails from JDK 11 on; JDK 10 is the newest before it on which it passes",
        "ppxxff,   breaks,     T#m fails from JDK 12 on; JDK 9 is the newest before it on which it passes",
        "xxx,      untested,   T#m was run on no JDK",
        "x,        untested,   T#m was run on no JDK",
    })
    void eachKindOfAnswer(String outcomes, String kind, String answer) throws InterruptedException {
        BisectionResult result = search(outcomes);

        assertEquals(kind, result.kind().word());
        assertEquals(answer, result.answer("T#m"));
    }

    @Test
    void theOldestAndTheNewestRunTogetherAndThenHalfIsLeftEachTime() throws InterruptedException {
        BisectionResult result = search("p".repeat(11) + "f".repeat(6));

        assertEquals(List.of("jdk8", "jdk24"), runs.get(0));
        assertTrue(runs.size() <= 6, runs::toString);
        assertEquals(17, result.trials().size() + result.notRun().size());
    }

    @Test
    void whereBothEndsAgreeEveryJdkIsRunInOneBuild() throws InterruptedException {
        BisectionResult result = search("ppppp");

        assertEquals(List.of(List.of("jdk8", "jdk12"), List.of("jdk9", "jdk10", "jdk11")), runs);
        assertEquals(List.of(), result.notRun());
    }

    @Test
    void aJdkWithoutAResultIsNotTakenForOneThatPasses() throws InterruptedException {
        BisectionResult result = JdkBisection.of(List.of("jdk8"), names -> Map.of());

        assertEquals(BisectionResult.Kind.UNTESTED, result.kind());
        assertEquals("it has no result", result.trials().get(0).why());
    }

    @ParameterizedTest
    @CsvSource({
        "a.ClockTest#shows, a.ClockTest,    shows,          failed",
        "ClockTest#shows,   a.ClockTest,    shows(int)[2],  failed",
        "ClockTest,         a.ClockTest,    other,          failed",
        "ClockTest#shows,   a.ClockTest,    showsMore,      untested",
        "ClockTest#shows,   a.OtherClockTest, shows,        untested",
    })
    void theOutcomeIsThatOfTheNamedTestAlone(String named, String className, String method, String outcome) {
        TestCase test =
                new TestCase("", className, method, TestCase.Status.FAILED, 0, "E", "\nexpected: <1>\nmore", "");
        TestReports reports = new TestReports(List.of(test), List.of(), List.of());

        Trial trial = Trial.of(
                Results.on("25.0.3", "jdk25", Outcome.FAILED, ""),
                reports,
                TestSelection.parse(named, "matrix.test"),
                "25");

        assertEquals(outcome, trial.outcome().word());
        assertEquals(outcome.equals("failed") ? "expected: <1>" : "the test was not run", trial.why());
        assertEquals("25.0.3", trial.jdk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "A#", "A#x,B#y", "!A", "A#x*", "-Dx"})
    void whatIsNoTestIsRefused(String text) {
        String message = assertThrows(ProblemException.class, () -> TestSelection.parse(text, "matrix.test"))
                .getMessage();

        assertTrue(message.contains("-Dmatrix.test=ClockTest."), message);
    }

    private BisectionResult search(String outcomes) throws InterruptedException {
        List<String> names = IntStream.range(0, outcomes.length())
                .mapToObj(i -> "jdk" + (8 + i))
                .toList();
        return JdkBisection.of(names, wanted -> {
            runs.add(wanted);
            Map<String, Trial> trials = new LinkedHashMap<>();
            for (String name : wanted) {
                Trial.Outcome outcome = switch (outcomes.charAt(names.indexOf(name))) {
                    case 'p' -> Trial.Outcome.PASSED;
                    case 'f' -> Trial.Outcome.FAILED;
                    default -> Trial.Outcome.UNTESTED;
                };
                trials.put(name, new Trial(name, name.substring(3), outcome, "", ""));
            }
            return trials;
        });
    }
}
