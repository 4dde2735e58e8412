package io.github.waymark.configuration.value;

import static io.github.waymark.configuration.value.ValueReading.none;
import static io.github.waymark.configuration.value.ValueReading.undecided;
import static io.github.waymark.configuration.value.ValueReading.valid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** MicroProfile Config, and Helidon, which converts alike. */
class MicroProfileTable extends ValueTable {

    private static final Set<String> TRUE = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "off", "0");

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
        boolean meant = TRUE.contains(word) || FALSE.contains(word);
        return meant
                ? valid(TRUE.contains(word))
                : new ValueReading.Misread("false", "Every word that isn't true, yes, y, on or 1 is read as false.");
    }

    @Override
    ValueReading duration(String text, Optional<String> unit) {
        String duration = text.strip();
        return duration.isEmpty()
                ? none()
                : TimeUnits.reading(TimeUnits.iso(duration), "a duration in the notation of ISO 8601", "PT10S");
    }

    @Override
    ValueReading size(String text, Optional<String> unit) {
        return undecided();
    }

    @Override
    Optional<String> constant(String text, List<String> constants) {
        return constants.stream().filter(text.strip()::equals).findFirst();
    }

    /** A comma after a backslash belongs to its element. */
    @Override
    List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                element.append(text.charAt(++i));
            } else if (c == ',') {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        elements.add(element.toString());
        elements.removeIf(String::isBlank);
        return elements;
    }
}
