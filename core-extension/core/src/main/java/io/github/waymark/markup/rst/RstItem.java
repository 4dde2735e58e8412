package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.SourceLines;
import java.util.Optional;

/**
 * The marker of a list item in reStructuredText, and the text after it.
 *
 * @param kind the same for all items of one list
 * @param number of an enumerated item; otherwise 0
 * @param width of the marker including the spaces around it
 */
record RstItem(String kind, int number, int width, String text) {

    private static final String BULLETS = "-*+•";
    private static final int MAX_DIGITS = 6;

    /** Parses the list item that a line starts; empty if it starts none. */
    static Optional<RstItem> of(String line) {
        int start = SourceLines.indent(line);
        int end = endOfMarker(line, start);
        int text = end;
        while (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        if (end == start || text == end || text == line.length()) {
            return Optional.empty();
        }
        char first = line.charAt(start);
        String rest = line.substring(text);
        if (BULLETS.indexOf(first) >= 0) {
            return Optional.of(new RstItem("-", 0, text, rest));
        }
        String marker = line.substring(first == '(' ? start + 1 : start, end - 1);
        return Optional.of(
                RstCharacters.isLetter(marker.charAt(0))
                        ? new RstItem("a", Character.toLowerCase(marker.charAt(0)) - 'a' + 1, text, rest)
                        : new RstItem("1", number(marker), text, rest));
    }

    private static int number(String marker) {
        return marker.equals("#") || marker.length() > MAX_DIGITS ? 1 : Integer.parseInt(marker);
    }

    /** The end of a bullet, or of one of {@code 1.}, {@code 1)}, {@code (1)}, {@code #.}, {@code a.}, {@code a)}, {@code (a)}. */
    private static int endOfMarker(String line, int start) {
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
        // A capital letter with a dot is an initial.
        boolean dot = close == '.' && (!letter || (c >= 'a' && first != '('));
        return end > from && (dot || close == ')') ? end + 1 : start;
    }
}
