package io.github.waymark.constraint.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts as YAML scalars that all tools read as text, not as numbers, dates or booleans. */
final class YamlScalar {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./(][^\\p{Cntrl}]*");
    private static final Pattern PLAIN_IN_LIST = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern NUMBER =
            Pattern.compile("[0-9_]+([.:][0-9_]*)?(e[0-9+-]+)?|[.][0-9]+|0[xo][0-9a-f]+|[0-9]{4}-[0-9-]+.*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~");

    private YamlScalar() {}

    static String written(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ");
        return plain && isText(text) ? text : quoted(text);
    }

    static String writtenInList(String text) {
        return PLAIN_IN_LIST.matcher(text).matches() && isText(text) ? text : quoted(text);
    }

    private static boolean isText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !NUMBER.matcher(lower).matches() && !WORDS.contains(lower);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
