package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.none;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spring Boot, as its {@code ApplicationConversionService} converts. */
final class SpringTable extends ValueTable {

    private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "off", "no", "0");
    private static final Pattern DURATION = Pattern.compile("([+-]?\\d+)([a-zA-Z]{0,2})");
    private static final Pattern SIZE = Pattern.compile("([+-]?\\d+)([a-zA-Z]{0,2})");
    private static final Pattern HEXADECIMAL = Pattern.compile("(-?)(?:0[xX]|#)([0-9a-fA-F]{1,100})");
    private static final Map<String, Integer> SIZES = Map.of("B", 0, "KB", 10, "MB", 20, "GB", 30, "TB", 40);
    private static final String DURATION_FORM = "a duration with one of the units ns, us, ms, s, m, h, d";
    private static final String SIZE_FORM = "a size with one of the units B, KB, MB, GB, TB";

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
    Optional<BigInteger> integer(String text) {
        String number = withoutBlanks(text);
        Matcher hexadecimal = HEXADECIMAL.matcher(number);
        return hexadecimal.matches()
                ? Optional.of(new BigInteger(hexadecimal.group(1) + hexadecimal.group(2), 16))
                : IntegerTypes.decimal(number);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }

    @Override
    ValueReading duration(String text, Optional<String> unit) {
        if (text.isEmpty()) {
            return none();
        }
        Matcher simple = DURATION.matcher(text);
        if (!simple.matches()) {
            return TimeUnits.reading(TimeUnits.iso(text), DURATION_FORM, "10s");
        }
        String suffix = simple.group(2).toLowerCase(Locale.ROOT);
        Optional<ChronoUnit> known = suffix.isEmpty()
                ? Optional.of(unit.flatMap(TimeUnits::named).orElse(ChronoUnit.MILLIS))
                : TimeUnits.unit(suffix);
        Optional<Duration> duration = known.flatMap(one -> TimeUnits.of(simple.group(1), one));
        return TimeUnits.reading(duration, DURATION_FORM, "10s");
    }

    @Override
    ValueReading size(String text, Optional<String> unit) {
        String size = withoutBlanks(text);
        if (size.isEmpty()) {
            return none();
        }
        Matcher simple = SIZE.matcher(size);
        if (!simple.matches()) {
            return invalid(SIZE_FORM, "10MB");
        }
        String suffix = simple.group(2).isEmpty() ? unit.orElse("B") : simple.group(2);
        if (!SIZES.containsKey(suffix)) {
            return invalid(SIZE_FORM, "10MB");
        }
        BigInteger bytes = new BigInteger(simple.group(1)).shiftLeft(SIZES.getOrDefault(suffix, 0));
        return bytes.bitLength() < Long.SIZE ? valid(bytes + "B") : invalid(SIZE_FORM, "10MB");
    }

    /** Letters and digits count; {@code true} and {@code false}, which YAML makes of on and off, are on and off. */
    @Override
    Optional<String> constant(String text, List<String> constants) {
        String wanted = canonical(text);
        String alias = wanted.equals("true") ? "on" : wanted.equals("false") ? "off" : wanted;
        for (String constant : constants) {
            String name = canonical(constant);
            if (constant.equals(text.strip()) || name.equals(wanted) || name.equals(alias)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static String canonical(String text) {
        StringBuilder canonical = new StringBuilder(text.length());
        text.chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(c -> canonical.append((char) c));
        return canonical.toString();
    }

    @Override
    List<String> elements(String text) {
        return commaSeparated(text);
    }
}
