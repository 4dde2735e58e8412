package io.github.waymark.entrypoints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+02:00, 2026-01-02T01:04:05Z",
        "1767323045, 2026-01-02T03:04:05Z",
        "x, 1970-01-01T00:00:00Z",
        "${project.build.outputTimestamp}, 1970-01-01T00:00:00Z",
        ", 1970-01-01T00:00:00Z"
    })
    void theTimeIsReadAsMavenDoes(String text, Instant time) {
        assertEquals(time, BuildTime.of(text));
    }

    @Test
    void anotherTextIsAProblem() {
        ProblemException e = assertThrows(ProblemException.class, () -> BuildTime.of("yesterday"));

        assertEquals(
                "The time of the build is not valid: 'yesterday'.",
                e.problems().get(0).what());
    }
}
