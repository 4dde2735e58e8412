package io.github.waymark.notes.markup.rst;

import io.github.waymark.notes.markup.block.SourceLines;
import java.util.Optional;

/**
 * The mark of a list's item in reStructuredText, and what follows it on the line.
 *
 * @param kind items of one list have the same
 * @param number of an item that is counted, else 0
 * @param width of the mark with the blanks around it
 */
record RstItem(String kind, int number, int width, String text) {

    private static final String BULLETS = "-*+•";
    private static final int MOST_DIGITS = 6;

    /** The item that a line starts; empty when it starts none. */
    static Optional<RstItem> of(String line) {
        int start = SourceLines.indent(line);
        int end = endOfMark(line, start);
        int text = end;
        while (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        if (end == start || text == end || text == line.length()) {
            return Optional.empty();
        }
        char first = line.charAt(start);
        String words = line.substring(text);
        if (BULLETS.indexOf(first) >= 0) {
            return Optional.of(new RstItem("-", 0, text, words));
        }
        String mark = line.substring(first == '(' ? start + 1 : start, end - 1);
        return Optional.of(
                RstCharacters.isLetter(mark.charAt(0))
                        ? new RstItem("a", Character.toLowerCase(mark.charAt(0)) - 'a' + 1, text, words)
                        : new RstItem("1", number(mark), text, words));
    }

    private static int number(String mark) {
        return mark.equals("#") || mark.length() > MOST_DIGITS ? 1 : Integer.parseInt(mark);
    }

    /** Where a bullet ends, or one of {@code 1.}, {@code 1)}, {@code (1)}, {@code #.}, {@code a.}, {@code a)}, {@code (a)}. */
    private static int endOfMark(String line, int start) {
        char first = RstCharacters.charAt(line, start);
        if (BULLETS.indexOf(first) >= 0) {
            return start + 1;
        }
        int from = first == '(' ? start + 1 : start;
        int end = from;
        while (RstCharacters.isDigit(RstCharacters.charAt(line, end))) {
            end++;
        }
        char c = RstCharacters.charAt(line, from);
        boolean letter = RstCharacters.isLetter(c);
        if (letter || c == '#') {
            end++;
        }
        char close = RstCharacters.charAt(line, end);
        // A capital letter with a dot is somebody's name.
        boolean dot = close == '.' && (!letter || (c >= 'a' && first != '('));
        return end > from && (dot || close == ')') ? end + 1 : start;
    }
}
