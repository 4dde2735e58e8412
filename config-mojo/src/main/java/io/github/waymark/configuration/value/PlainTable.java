package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.none;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs without a framework that publishes its rules: the notations that most libraries have in common. */
final class PlainTable extends ValueTable {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0");
    private static final Pattern DURATION = Pattern.compile("([-+]?\\d+)\\s?(ns|us|ms|s|m|h|d)?");
    private static final Pattern UNITS = Pattern.compile("(?:\\d+[hms])++");
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?([kmgtKMGT]?)(i?[bB])?");
    private static final String DURATION_FORM = "a duration such as 10s, 1m30s or PT10S";
    private static final String SIZE_FORM = "a size such as 10MB";

    @Override
    String trimmed(String text) {
        return text.strip();
    }

    @Override
    ValueReading bool(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return none();
        }
        boolean known = TRUE.contains(word) || FALSE.contains(word);
        return known ? valid(TRUE.contains(word)) : invalid("true or false", "true");
    }

    @Override
    ValueReading duration(String text, Optional<String> unit) {
        String duration = text.strip();
        return duration.isEmpty() ? none() : TimeUnits.reading(parsed(duration, unit), DURATION_FORM, "10s");
    }

    private static Optional<Duration> parsed(String text, Optional<String> unit) {
        Matcher simple = DURATION.matcher(text);
        if (simple.matches()) {
            ChronoUnit known = simple.group(2) == null
                    ? unit.flatMap(TimeUnits::named).orElse(ChronoUnit.SECONDS)
                    : TimeUnits.unit(simple.group(2)).orElseThrow();
            return TimeUnits.of(simple.group(1), known);
        }
        return TimeUnits.iso(UNITS.matcher(text).matches() ? "PT" + text : text);
    }

    @Override
    ValueReading size(String text, Optional<String> unit) {
        String size = text.strip();
        if (size.isEmpty()) {
            return none();
        }
        boolean bare = size.matches("\\d+");
        Matcher simple = SIZE.matcher(bare ? size + unit.orElse("") : size);
        if (!simple.matches()) {
            return invalid(SIZE_FORM, "10MB");
        }
        int power = simple.group(2).isEmpty()
                ? 0
                : 10 * (1 + "kmgt".indexOf(simple.group(2).toLowerCase(Locale.ROOT)));
        BigDecimal bytes = new BigDecimal(simple.group(1)).multiply(BigDecimal.valueOf(1L << power));
        return valid(bytes.toBigInteger() + "B");
    }

    @Override
    Optional<String> constant(String text, List<String> constants) {
        return constants.stream().filter(text.strip()::equals).findFirst();
    }

    @Override
    List<String> elements(String text) {
        return commaSeparated(text);
    }
}
