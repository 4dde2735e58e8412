package io.github.waymark.matrix.declare;

import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Setting;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and checks the values of a declaration. */
public final class ValueReader {

    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?|(\\d{1,8})");
    private static final Pattern MAVEN = Pattern.compile("outer|\\d+(\\.\\d+)*([-.][A-Za-z0-9]+)*");

    private ValueReader() {}

    /** A duration such as {@code 1h30m}, {@code 90s} or {@code 90}; empty when the text is not a duration, or zero. */
    public static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text.strip());
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

    /** Reports a value that is not valid for a key. */
    static void check(Setting key, String name, Value value, ProblemCollector problemCollector) {
        for (String item : value.items()) {
            if (!key.choices().isEmpty() && !key.choices().contains(item)) {
                problemCollector.value(name, value, String.join(", ", key.choices()));
            }
        }
        switch (key.name()) {
            case "timeout" -> {
                if (duration(value.text()).isEmpty()) {
                    problemCollector.value(name, value, "a duration such as 90s, 20m or 1h30m");
                }
            }
            case "maven" -> {
                if (!name.startsWith("requires.")
                        && !MAVEN.matcher(value.text()).matches()) {
                    problemCollector.value(name, value, "a version such as 3.9 or 4.0.0-rc-6, or outer");
                }
            }
            case "jdk", "compileJdk" -> {
                try {
                    JdkRequirement.of(value.text(), value.place());
                } catch (ProblemException e) {
                    e.problems().forEach(problemCollector::add);
                }
            }
            case "retries" -> {
                if (!value.text().matches("\\d{1,2}")) {
                    problemCollector.value(name, value, "a number from 0 to 99");
                }
            }
            default -> {
                // Any text is valid.
            }
        }
    }
}
