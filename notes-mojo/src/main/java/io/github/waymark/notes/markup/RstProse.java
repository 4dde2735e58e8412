package io.github.waymark.notes.markup;

/**
 * Tells plain prose by one look: lines of words, with literals at most. Most entries of notes are that, and there is nothing to remark
 * on them, so who asks for remarks only need not read them.
 */
final class RstProse {

    private static final String AFTER_LITERAL = " \n.,:;!?)";

    private final String text;
    private int at;

    private RstProse(String text) {
        this.text = text;
    }

    /** False where only a reading tells what the text has. */
    static boolean is(String text) {
        return new RstProse(text).isProse();
    }

    private boolean isProse() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean lineStarts = at == 0 || text.charAt(at - 1) == '\n';
            if (lineStarts && c != '\n' && !startsProse(c)) {
                return false;
            }
            if (c == '`' ? !literal() : isMark(c)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Not what would start a list, a table, a heading, a directive or anything indented. */
    private boolean startsProse(char c) {
        if (c == '`') {
            return true;
        }
        char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return isLetter(c) && second != '.' && second != ')';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isMark(char c) {
        if (c == ':') {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            // Roles start with one colon, literal blocks with two.
            return next == ':' || next == '`' || isLetter(next);
        }
        return c == '*' || c == '\\' || c == '\t' || c == '\r' || c > '~';
    }

    /** Goes to the end of a literal; false for whatever else a backquote may be. */
    private boolean literal() {
        int start = at + 2;
        boolean opens = text.startsWith("``", at)
                && (at == 0 || " \n(".indexOf(text.charAt(at - 1)) >= 0)
                && start < text.length()
                && isWithin(text.charAt(start));
        int end = opens ? text.indexOf("``", start + 1) : -1;
        if (end < 0 || !isWithin(text.charAt(end - 1))) {
            return false;
        }
        for (int i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            // A paragraph's end would leave it open.
            if (!isWithin(text.charAt(i + 1))) {
                return false;
            }
        }
        at = end + 1;
        return end + 2 == text.length() || AFTER_LITERAL.indexOf(text.charAt(end + 2)) >= 0;
    }

    private static boolean isWithin(char c) {
        return c > ' ' && c <= '~' && c != '`';
    }
}
