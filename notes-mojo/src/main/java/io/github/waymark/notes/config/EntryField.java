package io.github.waymark.notes.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a project gives its entries.
 *
 * @param type text, number, list, or the words that it takes with {@code |} between them
 * @param required whether each entry must have it
 */
public record EntryField(String name, String type, boolean required) {

    /** The types beside the words of a choice, {@code low|high}. */
    static final List<String> TYPES = List.of("text", "list", "number");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Whether values are of its type. */
    public boolean takes(List<String> values) {
        if (type.equals("list")) {
            return true;
        }
        if (values.size() != 1) {
            return false;
        }
        String value = values.get(0);
        return switch (type) {
            case "text" -> true;
            case "number" -> NUMBER.matcher(value).matches();
            default -> List.of(type.split("\\|", -1)).contains(value);
        };
    }
}
