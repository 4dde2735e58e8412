package io.github.waymark.entrypoints.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The time that a reproducible build writes into its archives. */
final class BuildTime {

    private BuildTime() {}

    /**
     * Reads {@code project.build.outputTimestamp} as Maven's plugins do: a date and time, seconds since 1970, or one character for none.
     * Without a time it is the earliest one, so that archives never depend on the clock.
     */
    static Instant of(@Nullable String text) {
        String value = text == null ? "" : text.strip();
        if (value.length() < 2 || value.startsWith("${")) {
            return Instant.EPOCH;
        }
        try {
            return value.matches("\\d{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    new Problem(
                            "The time of the build is not valid: '" + value + "'.",
                            "project.build.outputTimestamp",
                            "Archives of a reproducible build have this time.",
                            "Write a date and time such as 2026-01-02T03:04:05Z, or seconds since 1970."),
                    e);
        }
    }
}
