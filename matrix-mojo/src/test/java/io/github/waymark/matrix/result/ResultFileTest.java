package io.github.waymark.matrix.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.report.Results;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsWrittenIsRead() {
        MatrixResult result = Results.of("linux", Results.environment("jdk17", Outcome.OK, ""));
        Path file = folder.resolve("target/matrix/result.json");

        ResultFile.write(file, result);

        assertEquals(result, ResultFile.read(file));
        assertTrue(ResultFile.text(result).contains("\"outcome\": \"ok\""), ResultFile.text(result));
    }

    @Test
    void whereItCantBeWrittenItIsKeptElsewhere() throws IOException {
        // A folder in its place: what no user can write to, not even root.
        Path file = folder.resolve("result.json");
        Files.createDirectories(file.resolve("x"));
        MatrixResult result = Results.of("linux", Results.environment("jdk17", Outcome.OK, ""));

        ProblemException e = assertThrows(ProblemException.class, () -> ResultFile.write(file, result));

        String fix = e.problems().get(0).fix();
        Path kept = Path.of(fix.substring(fix.indexOf("is stored in ") + 13, fix.length() - 1));
        assertEquals(result, ResultFile.read(kept));
        Files.delete(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"schema\": 2}", "{\"schema\": 1}", "{\"schema\": \"x\"}"})
    void whatIsNoResultIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("result.json"), text);

        ProblemException e = assertThrows(ProblemException.class, () -> ResultFile.read(file));

        assertTrue(e.getMessage().startsWith("This is not a result of a matrix."), e::getMessage);
    }

    @Test
    void theOutcomeOfAllFollowsFromThoseOfEach() {
        assertEquals(Outcome.OK, outcome(Outcome.OK, Outcome.SKIPPED, Outcome.IGNORED));
        assertEquals(Outcome.SKIPPED, outcome(Outcome.SKIPPED, Outcome.SKIPPED));
        assertEquals(Outcome.SKIPPED, outcome());
        assertEquals(Outcome.FAILED, outcome(Outcome.OK, Outcome.TIMEOUT));
        assertEquals(Outcome.FAILED, outcome(Outcome.FAILED, Outcome.CANCELLED));
        assertEquals(Outcome.CANCELLED, outcome(Outcome.OK, Outcome.CANCELLED));
        assertEquals(Outcome.RUNNING, outcome(Outcome.FAILED, Outcome.RUNNING));
    }

    private static Outcome outcome(Outcome... outcomes) {
        return Results.of(
                        "linux",
                        List.of(outcomes).stream()
                                .map(outcome -> Results.environment("e", outcome, ""))
                                .toArray(EnvironmentResult[]::new))
                .outcome();
    }
}
