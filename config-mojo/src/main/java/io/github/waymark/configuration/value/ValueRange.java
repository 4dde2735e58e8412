package io.github.waymark.configuration.value;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.value.ValueReading.Invalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The range between the lowest and the highest value of an option. */
final class ValueRange {

    private final Option option;

    ValueRange(Option option) {
        this.option = option;
    }

    /**
     * Checks a value.
     *
     * @param value as a table reads it
     */
    Optional<Invalid> violation(String value) {
        Optional<BigDecimal> number = number(value);
        Optional<BigDecimal> min = option.min().flatMap(this::limit);
        Optional<BigDecimal> max = option.max().flatMap(this::limit);
        boolean low = number.isPresent() && min.isPresent() && number.get().compareTo(min.get()) < 0;
        boolean high = number.isPresent() && max.isPresent() && number.get().compareTo(max.get()) > 0;
        if (!low && !high) {
            return Optional.empty();
        }
        String kind = option.type().kind().word();
        String range = option.min().map(text -> "at least " + text).orElse("");
        String both = range.isEmpty() || option.max().isEmpty() ? range : range + " and ";
        String expected = both + option.max().map(text -> "at most " + text).orElse("");
        return Optional.of(new Invalid(
                (kind.equals("integer") ? "an " : "a ") + kind + " of " + expected,
                low ? option.min().orElse("") : option.max().orElse("")));
    }

    /** A limit, in the notation of programs without a framework. */
    private Optional<BigDecimal> limit(String text) {
        ValueReading reading = ValueReader.of(Dialect.PLAIN)
                .read(OptionType.of(option.type().kind(), ""), List.of(), option.unit(), text);
        return reading instanceof ValueReading.Valid valid ? number(valid.value()) : Optional.empty();
    }

    private Optional<BigDecimal> number(String value) {
        try {
            return switch (option.type().kind()) {
                case INTEGER, NUMBER, PORT -> Optional.of(new BigDecimal(value));
                case SIZE -> Optional.of(new BigDecimal(value.replaceFirst("B$", "")));
                case DURATION -> Optional.of(seconds(Duration.parse(value)));
                default -> Optional.empty();
            };
        } catch (NumberFormatException | java.time.DateTimeException e) {
            // No value, or one such as NaN, has no place in a range.
            return Optional.empty();
        }
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }
}
