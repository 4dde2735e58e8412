package io.github.waymark.notes.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a list's item in reStructuredText, and what follows it on the line.
 *
 * @param kind items of one list have the same
 * @param number of an item that is counted, else 0
 * @param width of the mark with the blanks around it
 */
record RstItem(String kind, int number, int width, String text) {

    private static final Pattern BULLET = Pattern.compile("( *)([-*+•])( +)(\\S.*)");
    private static final Pattern NUMBER =
            Pattern.compile("( *)(?:\\(?(\\d+|#)[.)]|\\(?([a-zA-Z])\\)|([a-z])\\.)( +)(\\S.*)");

    /** The item that a line starts; empty when it starts none. */
    static Optional<RstItem> of(String line) {
        // Most lines start with a word, and need no pattern to be told apart.
        int start = Lines.indent(line);
        int second = start + 1 < line.length() ? line.charAt(start + 1) : ' ';
        if (start == line.length() || (Character.isLetter(line.charAt(start)) && second != '.' && second != ')')) {
            return Optional.empty();
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            int width = bullet.start(4);
            return Optional.of(new RstItem("-", 0, width, bullet.group(4)));
        }
        Matcher number = NUMBER.matcher(line);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(2);
        String letter = number.group(3) == null ? number.group(4) : number.group(3);
        int value = digits == null
                ? Character.toLowerCase(letter.charAt(0)) - 'a' + 1
                : digits.equals("#") || digits.length() > 6 ? 1 : Integer.parseInt(digits);
        return Optional.of(new RstItem(digits == null ? "a" : "1", value, number.start(6), number.group(6)));
    }
}
