package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * The comments between the entries of a text in which {@code #} starts one: which belong to the file and which to an entry.
 *
 * <p>What stands above the first entry is the file's header, down to the last blank line; without a blank line, all of it. Elsewhere a
 * comment belongs to the entry below it.
 */
public final class CommentLines {

    private CommentLines() {}

    /**
     * The words of some lines: marks removed, blank lines at both ends too.
     *
     * @param gap whole lines, of comments and blanks only
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

    /** The offset within a gap at which the lines start that touch the entry below it. */
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

    /** Whether a gap has a blank line. */
    public static boolean hasBlankLine(String gap) {
        return touching(gap) > 0;
    }

    /** Words as comment lines, each with a newline; nothing for no words. */
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
