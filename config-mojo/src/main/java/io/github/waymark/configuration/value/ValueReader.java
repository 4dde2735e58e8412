package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import io.github.waymark.configuration.option.Choice;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.value.ValueReading.Invalid;
import io.github.waymark.configuration.value.ValueReading.Misread;
import io.github.waymark.configuration.value.ValueReading.Undecided;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values as the framework of a dialect does. */
public final class ValueReader {

    private static final int MAX_PLACEHOLDERS = 20;
    private static final List<String> LOG_LEVELS = List.of(
            "OFF", "FATAL", "ERROR", "SEVERE", "WARN", "WARNING", "INFO", "CONFIG", "DEBUG", "FINE", "FINER", "TRACE",
            "FINEST", "ALL");

    private final Dialect dialect;
    private final ValueTable table;

    private ValueReader(Dialect dialect, ValueTable table) {
        this.dialect = dialect;
        this.table = table;
    }

    /** The reader of a dialect. */
    public static ValueReader of(Dialect dialect) {
        return new ValueReader(
                dialect,
                switch (dialect) {
                    case SPRING -> new SpringTable();
                    case QUARKUS -> new QuarkusTable();
                    case MICRONAUT -> new MicronautTable();
                    case HELIDON, MICROPROFILE -> new MicroProfileTable();
                    case PLAIN -> new PlainTable();
                });
    }

    /** Reads the value of an option: its type, choices, range and pattern; of a placeholder, only the default is read. */
    public ValueReading read(Option option, String text) {
        return read(option, text, 0);
    }

    private ValueReading read(Option option, String text, int depth) {
        if (Placeholder.isIn(text)) {
            List<Placeholder> found = Placeholder.in(text);
            Optional<String> fallback =
                    found.size() == 1 && found.get(0).whole() ? found.get(0).defaultText() : Optional.empty();
            return fallback.isEmpty() || depth > MAX_PLACEHOLDERS
                    ? undecided()
                    : read(option, fallback.get(), depth + 1);
        }
        List<String> choices = option.choices().stream().map(Choice::value).toList();
        ValueReading reading = read(option.type(), choices, option.unit(), text);
        boolean decided = reading instanceof ValueReading.Valid && !text.isBlank();
        return decided ? restricted(option, choices, reading, text) : reading;
    }

    private ValueReading restricted(Option option, List<String> choices, ValueReading reading, String text) {
        boolean plain = option.type().isLeaf() && option.type().kind() != OptionType.Kind.ENUM;
        if (option.closed()
                && plain
                && !choices.isEmpty()
                && table.constant(text, choices).isEmpty()) {
            return invalid("one of " + String.join(", ", choices), choices.get(0));
        }
        Optional<Invalid> outside = new ValueRange(option).violation(((ValueReading.Valid) reading).value());
        if (outside.isPresent()) {
            return outside.get();
        }
        return option.pattern().flatMap(regex -> unlike(regex, text)).orElse(reading);
    }

    /** Empty if the text matches, or if the expression is none of Java's. */
    private static Optional<ValueReading> unlike(String regex, String text) {
        if (StandardValue.REGEX.read(regex) instanceof Invalid) {
            return Optional.empty();
        }
        try {
            boolean matches = BoundedPattern.of(regex, "pattern", regex).isIn(text);
            return matches ? Optional.empty() : Optional.of(invalid("a text that matches " + regex, ""));
        } catch (ProblemException e) {
            // The program would need as much time at its start.
            return Optional.of(invalid("a text that can be compared with " + regex + " in a short time", ""));
        }
    }

    /**
     * Reads the value of a type.
     *
     * @param constants the constants of an enum; empty if they are unknown
     * @param unit the unit of a bare number
     */
    public ValueReading read(OptionType type, List<String> constants, Optional<String> unit, String text) {
        return switch (type.kind()) {
            case STRING -> character(type, text);
            case PATH -> valid(text);
            case BOOLEAN -> table.bool(text);
            case INTEGER -> table.wholeNumber(text, type.declared());
            case NUMBER -> table.number(text);
            case DURATION -> table.duration(text, unit);
            case SIZE -> table.size(text, unit);
            case PORT -> table.other(StandardValue.PORT, text);
            case HOST -> table.other(StandardValue.HOST, text);
            case ADDRESS -> table.other(StandardValue.ADDRESS, text);
            case URI -> table.other(StandardValue.URI_TEXT, text);
            case CLASS -> table.other(StandardValue.CLASS, text);
            case CHARSET -> table.other(StandardValue.CHARSET, text);
            case LOCALE -> table.other(StandardValue.LOCALE, text);
            case TIMEZONE ->
                table.other(type.declared().endsWith("ZoneId") ? StandardValue.ZONE_ID : StandardValue.TIMEZONE, text);
            case REGEX -> table.other(StandardValue.REGEX, text);
            case ENUM -> constants.isEmpty() ? undecided() : table.enumConstant(text, constants);
            case LIST -> list(type, constants, unit, text);
            case MAP -> undecided();
            case OPAQUE -> opaque(type, text);
        };
    }

    private static ValueReading character(OptionType type, String text) {
        boolean single = type.declared().equals("char") || type.declared().equals("java.lang.Character");
        return single && text.length() > 1 ? invalid("a single character", "x") : valid(text);
    }

    private ValueReading opaque(OptionType type, String text) {
        if (type.declared().equals("java.time.Period")) {
            return table.other(StandardValue.PERIOD, text);
        }
        if (type.shortName().equals("MimeType") && dialect == Dialect.SPRING) {
            return table.other(StandardValue.MIME_TYPE, text);
        }
        if (type.declared().equals("java.util.logging.Level") && dialect == Dialect.QUARKUS) {
            boolean number = text.strip().matches("-?[0-9]+");
            return number ? valid(text.strip()) : table.enumConstant(text, LOG_LEVELS);
        }
        List<String> constants = JdkEnums.constants(type.declared());
        return constants.isEmpty() ? undecided() : table.enumConstant(text, constants);
    }

    /** The first element that isn't valid decides, and then the first that is misread. */
    private ValueReading list(OptionType type, List<String> constants, Optional<String> unit, String text) {
        List<String> values = new ArrayList<>();
        Optional<ValueReading> misread = Optional.empty();
        boolean open = false;
        for (String element : table.elements(text)) {
            ValueReading reading = read(type.element(), constants, unit, element);
            if (reading instanceof Invalid) {
                return reading;
            }
            if (reading instanceof Misread && misread.isEmpty()) {
                misread = Optional.of(reading);
            }
            open |= reading instanceof Undecided;
            values.add(reading instanceof ValueReading.Valid one ? one.value() : element);
        }
        if (misread.isPresent()) {
            return misread.get();
        }
        return open ? undecided() : valid(values);
    }

    /** The elements of a list that is written as one text. */
    public List<String> elements(String text) {
        return table.elements(text);
    }
}
