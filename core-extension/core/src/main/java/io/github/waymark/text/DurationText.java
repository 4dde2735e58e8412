package io.github.waymark.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations that people write. */
public final class DurationText {

    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?|(\\d{1,8})");

    private DurationText() {}

    /** A duration such as {@code 1h30m}, {@code 90s} or {@code 90}; empty when the text is not a duration, or zero. */
    public static Optional<Duration> parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (text.isBlank() || !parts.matches()) {
            return Optional.empty();
        }
        long seconds = number(parts.group(1)) * 3600
                + number(parts.group(2)) * 60
                + number(parts.group(3))
                + number(parts.group(4));
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
