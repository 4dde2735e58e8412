package io.github.waymark.configuration.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Durations of a number and a unit. */
final class TimeUnits {

    private TimeUnits() {}

    /** The unit of a suffix in lower case: ns, us, ms, s, m, h, d. */
    static Optional<ChronoUnit> unit(String suffix) {
        return Optional.ofNullable(
                switch (suffix) {
                    case "ns" -> ChronoUnit.NANOS;
                    case "us" -> ChronoUnit.MICROS;
                    case "ms" -> ChronoUnit.MILLIS;
                    case "s" -> ChronoUnit.SECONDS;
                    case "m" -> ChronoUnit.MINUTES;
                    case "h" -> ChronoUnit.HOURS;
                    case "d" -> ChronoUnit.DAYS;
                    default -> null;
                });
    }

    /** A unit by its suffix, or by the name of Java's constant. */
    static Optional<ChronoUnit> named(String name) {
        Optional<ChronoUnit> unit = unit(name.toLowerCase(Locale.ROOT));
        if (unit.isPresent()) {
            return unit;
        }
        for (ChronoUnit one : ChronoUnit.values()) {
            if (one.name().equalsIgnoreCase(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** A number of units; empty if there is no such duration. */
    static Optional<Duration> of(String number, ChronoUnit unit) {
        try {
            return Optional.of(Duration.of(Long.parseLong(number), unit));
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A duration in the notation of ISO 8601. */
    static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A duration as frameworks print it; microseconds are fractions of a second. */
    static ValueReading reading(Optional<Duration> duration, String expected, String example) {
        return duration.isPresent() ? ValueReading.valid(duration.get()) : ValueReading.invalid(expected, example);
    }
}
