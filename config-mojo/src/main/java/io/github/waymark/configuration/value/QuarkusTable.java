package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.none;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quarkus, as SmallRye Config and the converters of Quarkus convert. */
final class QuarkusTable extends MicroProfileTable {

    private static final Pattern NUMBER_ONLY = Pattern.compile("[-+]?\\d+");
    private static final Pattern MILLIS = Pattern.compile("([-+]?\\d+)[mM][sS]");
    private static final Pattern DAYS = Pattern.compile("[-+]?\\d+[dD]");
    private static final Pattern UNITS = Pattern.compile("(?:[-+]?\\d+(?:\\.\\d+)?[hmsHMS])++");
    private static final Pattern SIZE = Pattern.compile("(\\d+)([BbKkMmGgTtPpEeZzYy]?)");
    private static final String DURATION_FORM = "a duration such as 10, 10s, 1m30s or PT10S; a bare number is seconds";
    private static final String SIZE_FORM = "a size with one letter for the unit: K, M, G, T, P, E, Z, Y";

    @Override
    ValueReading duration(String text, Optional<String> unit) {
        String duration = text.strip();
        return duration.isEmpty() ? none() : TimeUnits.reading(parsed(duration), DURATION_FORM, "10s");
    }

    private static Optional<Duration> parsed(String text) {
        if (NUMBER_ONLY.matcher(text).matches()) {
            return TimeUnits.of(text, ChronoUnit.SECONDS);
        }
        Matcher millis = MILLIS.matcher(text);
        if (millis.matches()) {
            return TimeUnits.of(millis.group(1), ChronoUnit.MILLIS);
        }
        if (DAYS.matcher(text).matches()) {
            return TimeUnits.iso("P" + text);
        }
        return TimeUnits.iso(UNITS.matcher(text).matches() ? "PT" + text : text);
    }

    @Override
    ValueReading size(String text, Optional<String> unit) {
        String size = text.strip();
        if (size.isEmpty()) {
            return none();
        }
        Matcher simple = SIZE.matcher(size);
        if (!simple.matches()) {
            return invalid(SIZE_FORM, "10M");
        }
        int power = "bkmgtpezy".indexOf(simple.group(2).toLowerCase(Locale.ROOT));
        return valid(new BigInteger(simple.group(1)).shiftLeft(10 * Math.max(0, power)));
    }

    /** Names are compared with a dash between words. */
    @Override
    Optional<String> constant(String text, List<String> constants) {
        String wanted = dashed(text.strip());
        return constants.stream()
                .filter(constant -> dashed(constant).equals(wanted))
                .findFirst();
    }

    /** {@code MaxSize}, {@code MAX_SIZE} and {@code max-size} are {@code max-size}. */
    private static String dashed(String name) {
        StringBuilder dashed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = i > 0
                    && Character.isUpperCase(c)
                    && (Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1)));
            if (word) {
                dashed.append('-');
            }
            dashed.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return dashed.toString();
    }
}
