package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * Assigns comments that start with {@code #} to the file or to an entry.
 *
 * <p>The header of the file ends at the last blank line above the first entry, or at the entry if there is no blank line. All other
 * comments belong to the entry below them.
 */
public final class CommentLines {

    private CommentLines() {}

    /**
     * The text of comment lines, without comment marks and without blank lines at both ends.
     *
     * @param gap complete lines that are comments or blank
     */
    public static String words(String gap) {
        if (gap.isBlank()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (String line : gap.split("\\R", -1)) {
            words.add(word(line.strip()));
        }
        while (!words.isEmpty() && words.get(0).isEmpty()) {
            words.remove(0);
        }
        while (!words.isEmpty() && words.get(words.size() - 1).isEmpty()) {
            words.remove(words.size() - 1);
        }
        return String.join("\n", words);
    }

    private static String word(String line) {
        if (!line.startsWith("#")) {
            return line;
        }
        return line.startsWith("# ") ? line.substring(2) : line.substring(1);
    }

    /** The offset within a gap of the comment lines directly above the entry. */
    public static int touching(String gap) {
        int start = 0;
        int at = 0;
        while (at < gap.length()) {
            int end = gap.indexOf('\n', at);
            int next = end < 0 ? gap.length() : end + 1;
            if (gap.substring(at, next).isBlank()) {
                start = next;
            }
            at = next;
        }
        return start;
    }

    /** Whether a gap contains a blank line. */
    public static boolean hasBlankLine(String gap) {
        return touching(gap) > 0;
    }

    /** Text as comment lines; empty for an empty text. */
    public static String lines(String words, String indent) {
        StringBuilder lines = new StringBuilder();
        if (!words.isEmpty()) {
            for (String word : words.split("\n", -1)) {
                lines.append(indent)
                        .append(word.isEmpty() ? "#" : "# ")
                        .append(word)
                        .append('\n');
            }
        }
        return lines.toString();
    }
}
