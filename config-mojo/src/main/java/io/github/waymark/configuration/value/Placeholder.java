package io.github.waymark.configuration.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A placeholder in a value: {@code ${name}} or {@code ${name:default}}.
 *
 * @param name what is looked up; may contain placeholders
 * @param defaultText the text that applies if nothing has the name
 * @param whole whether the value consists of it
 */
public record Placeholder(String name, Optional<String> defaultText, boolean whole) {

    /** Whether a value has a placeholder or an expression {@code #{…}}. */
    public static boolean isIn(String value) {
        return value.contains("${") || value.contains("#{");
    }

    /** The outermost placeholders of a value. */
    public static List<Placeholder> in(String value) {
        List<Placeholder> found = new ArrayList<>();
        int at = value.indexOf("${");
        while (at >= 0) {
            int end = end(value, at + 2);
            if (end < 0) {
                return found;
            }
            boolean whole = value.strip().length() == end + 1 - at;
            String inner = value.substring(at + 2, end);
            int colon = colon(inner);
            found.add(
                    colon < 0
                            ? new Placeholder(inner, Optional.empty(), whole)
                            : new Placeholder(
                                    inner.substring(0, colon), Optional.of(inner.substring(colon + 1)), whole));
            at = value.indexOf("${", end);
        }
        return found;
    }

    /** The colon before the default, which no inner placeholder contains. */
    private static int colon(String inner) {
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (inner.startsWith("${", i)) {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ':' && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String value, int from) {
        int depth = 1;
        for (int i = from; i < value.length(); i++) {
            if (value.startsWith("${", i)) {
                depth++;
            } else if (value.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
