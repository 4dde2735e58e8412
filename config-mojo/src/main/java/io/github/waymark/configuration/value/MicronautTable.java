package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Micronaut, as its {@code ConversionService} converts. */
final class MicronautTable extends ValueTable {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0", "");
    private static final Pattern DURATION = Pattern.compile("(-?\\d+)(ns|us|ms|s|m|h|d)");
    private static final Pattern READABLE_SIZE = Pattern.compile("\\d+\\s?([kmgKMG][bB]|[bB])");
    private static final String DURATION_FORM = "a duration with one of the units ns, us, ms, s, m, h, d";

    @Override
    String trimmed(String text) {
        return text;
    }

    @Override
    ValueReading empty(String expected, String example) {
        return invalid(expected, example);
    }

    @Override
    ValueReading bool(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return valid(TRUE.contains(word));
        }
        return new ValueReading.Misread("false", "Every word that isn't true, yes, y or on is read as false.");
    }

    /** An option of type {@code long} with the annotation {@code ReadableBytes} takes {@code 10MB}. */
    @Override
    boolean isOtherNumber(String text) {
        return READABLE_SIZE.matcher(text).matches();
    }

    @Override
    ValueReading duration(String text, Optional<String> unit) {
        Matcher simple = DURATION.matcher(text);
        return TimeUnits.reading(
                simple.matches()
                        ? TimeUnits.unit(simple.group(2)).flatMap(one -> TimeUnits.of(simple.group(1), one))
                        : TimeUnits.iso(text),
                DURATION_FORM,
                "10s");
    }

    @Override
    ValueReading size(String text, Optional<String> unit) {
        return undecided();
    }

    @Override
    Optional<String> constant(String text, List<String> constants) {
        String wanted = text.replace('-', '_');
        return constants.stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    @Override
    List<String> elements(String text) {
        return commaSeparated(text);
    }
}
