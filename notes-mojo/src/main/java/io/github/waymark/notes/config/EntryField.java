package io.github.waymark.notes.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field of entries that a project defines.
 *
 * @param type text, number, list, or the valid values separated by {@code |}
 * @param required whether each entry must have it
 */
public record EntryField(String name, String type, boolean required) {

    /** The types, except for choices such as {@code low|high}. */
    static final List<String> TYPES = List.of("text", "list", "number");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Whether the values have this type. */
    public boolean accepts(List<String> values) {
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
