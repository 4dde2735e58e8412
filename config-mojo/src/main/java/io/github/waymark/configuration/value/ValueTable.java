package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.invalid;
import static io.github.waymark.configuration.value.ValueReading.none;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** How a framework reads the texts of each type; what is the same for most of them is implemented here. */
abstract class ValueTable {

    static final String NUMBER = "a number";

    /** The text without the blanks around it that the framework removes. */
    abstract String trimmed(String text);

    /** What an empty text of any type but a text and a boolean is. */
    ValueReading empty(String expected, String example) {
        return none();
    }

    abstract ValueReading bool(String text);

    abstract ValueReading duration(String text, Optional<String> unit);

    abstract ValueReading size(String text, Optional<String> unit);

    abstract Optional<String> constant(String text, List<String> constants);

    /** The elements of a list in one text. */
    abstract List<String> elements(String text);

    /** Whether a number is written in a notation of the framework. */
    Optional<BigInteger> integer(String text) {
        return IntegerTypes.decimal(trimmed(text));
    }

    final ValueReading wholeNumber(String text, String declared) {
        String expected = IntegerTypes.expected(declared);
        if (trimmed(text).isEmpty()) {
            return empty(expected, "10");
        }
        Optional<BigInteger> number = integer(text);
        if (number.isEmpty() || !IntegerTypes.contains(declared, number.get())) {
            return isOtherNumber(text) ? undecided() : invalid(expected, "10");
        }
        return valid(number.get());
    }

    /** Whether an annotation that no metadata shows may allow the text. */
    boolean isOtherNumber(String text) {
        return false;
    }

    final ValueReading number(String text) {
        String number = trimmed(text);
        if (number.isEmpty()) {
            return empty(NUMBER, "1.5");
        }
        try {
            return valid(Double.valueOf(number));
        } catch (NumberFormatException e) {
            return invalid(NUMBER, "1.5");
        }
    }

    final ValueReading enumConstant(String text, List<String> constants) {
        String expected = "one of " + String.join(", ", constants);
        if (trimmed(text).isEmpty()) {
            return empty(expected, constants.get(0));
        }
        Optional<String> constant = constant(text, constants);
        return constant.isPresent() ? valid(constant.get()) : invalid(expected, constants.get(0));
    }

    /** The charsets, regions, addresses and so on, which Java itself reads. */
    final ValueReading other(StandardValue type, String text) {
        String value = trimmed(text);
        return value.isEmpty() ? empty(type.expected(), type.example()) : type.read(value);
    }

    /** Elements between commas, without the blanks around them. */
    static List<String> commaSeparated(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }
}
