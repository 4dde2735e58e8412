package io.github.waymark.matrix.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.progress.RepetitionSummary;
import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.RepeatedTest;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.ResultFolders;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests are run again: {@code !} before the name of a test is a failure. */
class RepetitionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final EnvironmentResult old = Results.on("17.0.15", "jdk17", Outcome.OK, "");
    private final EnvironmentResult young = Results.on("25.0.3", "jdk25", Outcome.FAILED, "1 test failed");

    /** What a test did on JDK 25 in the full run and in two repetitions; on JDK 17 it passed each time. */
    @ParameterizedTest
    @CsvSource({
        "!t, !t, !t, JDK,     failed on jdk25 (25.0.3); passed on jdk17 (17.0.15)",
        "!t,  t, !t, FLAKY,   it passes and fails in jdk25",
        "!t, !t,  t, FLAKY,   it passes and fails in jdk25",
        "!t,  t,  t, CHANGED, 'jdk25 failed with all tests, but passed alone'",
        "!t, !t, '', UNKNOWN, it was not run again in jdk25 (failed: 1 test failed)",
        "!t, '', '', UNKNOWN, it was not run again in jdk25",
    })
    void theOutcomesTellAFlakyTestFromOneThatAJdkBreaks(
            String full, String first, String second, RepeatedTest.Kind kind, String why) throws IOException {
        lastRun(List.of(old, young), Map.of("jdk17", "t", "jdk25", full));

        RepeatedTest test = again(Map.of("jdk17", "t", "jdk25", first), Map.of("jdk17", "t", "jdk25", second))
                .get(0);

        assertEquals(kind, test.kind());
        assertTrue(test.why().startsWith(why), test.why());
    }

    @Test
    void aTestThatAFactorBreaksIsNotBoundToTheJdk() throws IOException {
        lastRun(
                List.of(
                        Results.on("17.0.15", "jdk17", Outcome.OK, ""),
                        Results.on("17.0.15", "jdk17-latest", Outcome.FAILED, ""),
                        Results.on("25.0.3", "jdk25-latest", Outcome.FAILED, "")),
                Map.of("jdk17", "t", "jdk17-latest", "!t", "jdk25-latest", "!t"));
        Map<String, String> same = Map.of("jdk17", "t", "jdk17-latest", "!t", "jdk25-latest", "!t");

        assertEquals(RepeatedTest.Kind.ENVIRONMENT, again(same, same).get(0).kind());
    }

    @Test
    void withoutAnEnvironmentWhereItIsDifferentNothingIsKnown() throws IOException {
        lastRun(List.of(old, young), Map.of("jdk17", "t", "jdk25", "!t"));
        DifferingTests differing = DifferingTests.in(folder);
        Repetition repetition = new Repetition(differing);
        Results.report(folder.resolve("again"), "m/target", "a.BTest", "!t");
        for (int i = 0; i < 2; i++) {
            repetition.add(
                    Results.of("linux", young), Map.of("jdk25", TestReports.read(folder.resolve("again"), "jdk25")));
        }

        RepeatedTest test = repetition.tests().get(0);

        assertEquals(RepeatedTest.Kind.UNKNOWN, test.kind());
        assertEquals("it was run again only where it failed: select the other environments, too", test.why());
    }

    @Test
    void whereJdkAndFactorDifferTogetherTheJdkIsNotBlamed() throws IOException {
        lastRun(
                List.of(
                        Results.on("17.0.15", "jdk17", Outcome.OK, ""),
                        Results.on("25.0.3", "jdk25-latest", Outcome.FAILED, "")),
                Map.of("jdk17", "t", "jdk25-latest", "!t"));
        Map<String, String> same = Map.of("jdk17", "t", "jdk25-latest", "!t");

        assertEquals(RepeatedTest.Kind.ENVIRONMENT, again(same, same).get(0).kind());
    }

    @Test
    void onlyTheEnvironmentsConcernedAndOneThatPassedAreRun() throws IOException {
        lastRun(
                List.of(
                        old,
                        Results.on("21.0.1", "jdk21", Outcome.OK, ""),
                        Results.on("23.0.1", "jdk23", Outcome.OK, ""),
                        young),
                Map.of("jdk17", "t u", "jdk21", "t u", "jdk23", "t u", "jdk25", "!t u"));

        DifferingTests differing = DifferingTests.in(folder);

        assertEquals(Set.of("jdk17", "jdk25"), differing.environments());
        assertEquals(List.of("m"), differing.modules());
        Map<String, String> properties = differing.selection().properties();
        assertEquals("a/BTest#t", properties.get("test"));
        assertEquals("none", properties.get("it.test"));
        assertEquals("false", properties.get("surefire.failIfNoSpecifiedTests"));
    }

    @Test
    void theTestsOfFailsafeAreNotRunBySurefire() throws IOException {
        lastRun(List.of(old, young), Map.of("jdk17", "t", "jdk25", "!t"));
        for (String name : List.of("jdk17", "jdk25")) {
            Path target = folder.resolve(name).resolve("m/target");
            Files.move(target.resolve("surefire-reports"), target.resolve("failsafe-reports"));
        }

        Map<String, String> properties = DifferingTests.in(folder).selection().properties();

        assertEquals("a/BTest#t", properties.get("it.test"));
        assertEquals("none", properties.get("test"));
    }

    @Test
    void invocationsAreSelectedByTheirMethodAndSentencesByTheirClass() {
        TestSelection selection = new TestSelection();
        selection.add(false, "a.B$C", "parses(Locale)[2]");
        selection.add(false, "a.B$C", "parses(Locale)[3]");
        selection.add(false, "a.B$C", "plain");
        selection.add(false, "a.D", "a sentence about 1");
        selection.add(false, "a.D", "plain");

        assertEquals("a/B$C#parses*+plain,a/D", selection.properties().get("test"));
    }

    @Test
    void moreTestsThanACommandLineHoldsAreSelectedByTheirClassesOrNotAtAll() {
        TestSelection selection = new TestSelection();
        for (int i = 0; i < 2000; i++) {
            selection.add(false, "a.B", "methodNumber" + i);
        }
        assertEquals("a/B", selection.properties().get("test"));
        for (int i = 0; i < 3000; i++) {
            selection.add(false, "a.ClassNumber" + i, "m");
        }
        assertTrue(!selection.properties().containsKey("test"), selection.properties()::toString);
    }

    @Test
    void theSummaryHasEachOutcomeAndTheFinding() throws IOException {
        lastRun(List.of(old, young), Map.of("jdk17", "t u", "jdk25", "!t !u"));

        List<RepeatedTest> tests =
                again(Map.of("jdk17", "t u", "jdk25", "!t u"), Map.of("jdk17", "t u", "jdk25", "!t !u"));
        String text = String.join("\n", RepetitionSummary.of(tests));

        assertTrue(text.contains("""
                test          jdk17                   jdk25                   finding
                m: a.BTest.t  passed, passed, passed  failed, failed, failed  bound to the JDK
                m: a.BTest.u  passed, passed, passed  failed, passed, failed  flaky
                """), text);
        assertEquals("1 test flaky, 1 test bound to the JDK", RepetitionSummary.counts(tests));
    }

    @Test
    void theResultSaysItAndIsNotFoundByTheGate() throws IOException {
        lastRun(List.of(old, young), Map.of("jdk17", "t", "jdk25", "!t"));
        Map<String, String> same = Map.of("jdk17", "t", "jdk25", "!t");
        List<RepeatedTest> tests = again(same, same);
        Path target = folder.resolve("target");
        Path file = target.resolve("matrix-again").resolve(ResultFile.NAME);

        ResultFile.write(file, Results.of("linux", old, young).withAgain(tests));
        ResultFile.write(target.resolve("matrix").resolve(ResultFile.NAME), Results.of("linux", old, young));

        assertEquals(tests, ResultFile.read(file).again());
        assertEquals(List.of(target.resolve("matrix")), ResultFolders.of(List.of(target)));
    }

    @Test
    void withoutARunOrWithoutTestsNothingIsCalledEqual() throws IOException {
        assertThrows(ProblemException.class, () -> DifferingTests.in(folder));
        ResultFile.write(folder.resolve(ResultFile.NAME), Results.of("linux", old, young));

        String message = assertThrows(ProblemException.class, () -> DifferingTests.in(folder))
                .getMessage();

        assertTrue(message.contains("Run `mvn matrix:run` first, without -Dmatrix.again."), message);
    }

    private void lastRun(List<EnvironmentResult> environments, Map<String, String> tests) throws IOException {
        for (EnvironmentResult environment : environments) {
            Results.report(
                    folder,
                    environment.name() + "/m/target",
                    "a.BTest",
                    tests.getOrDefault(environment.name(), "").split(" ", -1));
        }
        ResultFile.write(
                folder.resolve(ResultFile.NAME), Results.of("linux", environments.toArray(EnvironmentResult[]::new)));
    }

    private List<RepeatedTest> again(Map<String, String> first, Map<String, String> second) throws IOException {
        DifferingTests differing = DifferingTests.in(folder);
        Repetition repetition = new Repetition(differing);
        int number = 0;
        for (Map<String, String> run : List.of(first, second)) {
            Map<String, TestReports> tests = new HashMap<>();
            for (Map.Entry<String, String> entry : run.entrySet()) {
                Path place = folder.resolve("again" + number++);
                if (!entry.getValue().isEmpty()) {
                    Results.report(
                            place, "m/target", "a.BTest", entry.getValue().split(" ", -1));
                }
                tests.put(entry.getKey(), TestReports.read(place, entry.getKey()));
            }
            MatrixResult result = ResultFile.read(folder.resolve(ResultFile.NAME));
            repetition.add(result, tests);
        }
        return repetition.tests();
    }
}
