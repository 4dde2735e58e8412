package io.github.waymark.matrix.run.schedule;

import java.time.Duration;

/** Formats durations for people. */
public final class Durations {

    private Durations() {}

    /** {@code 1h 5m}, {@code 20m}, {@code 1m 3s}, {@code 2.5s}. */
    public static String text(Duration span) {
        if (span.toMinutes() == 0) {
            long tenths = span.toMillis() / 100;
            return tenths % 10 == 0 ? tenths / 10 + "s" : tenths / 10 + "." + tenths % 10 + "s";
        }
        long hours = span.toHours();
        String minutes = span.toMinutesPart() + "m";
        if (hours > 0) {
            return span.toMinutesPart() == 0 ? hours + "h" : hours + "h " + minutes;
        }
        return span.toSecondsPart() == 0 ? minutes : minutes + " " + span.toSecondsPart() + "s";
    }

    /** Formats a duration in seconds. */
    public static String text(double seconds) {
        return text(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
