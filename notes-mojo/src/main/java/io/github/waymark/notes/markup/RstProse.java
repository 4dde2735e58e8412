package io.github.waymark.notes.markup;

/**
 * Tells plain prose by one look: lines of words, with literals and links at most. Most entries of notes are that, and there is nothing
 * to remark on them, so who asks for remarks only need not read them.
 */
final class RstProse {

    private static final String AFTER_SPAN = " \n.,:;!?)";

    private final String text;
    private int at;

    private RstProse(String text) {
        this.text = text;
    }

    /** False where only a reading tells what the text has. */
    static boolean is(String text) {
        return new RstProse(text).isProse();
    }

    /** Goes from one backquote to the next: what lies between is looked through by the JDK, which is quicker than a loop of ours. */
    private boolean isProse() {
        if (!text.isEmpty() && text.charAt(0) != '\n' && !startsProse(0)) {
            return false;
        }
        while (true) {
            int quote = text.indexOf('`', at);
            int end = quote < 0 ? text.length() : quote;
            if (!isPlain(text.substring(at, end), at)) {
                return false;
            }
            at = end;
            if (quote < 0) {
                return true;
            }
            if (!span()) {
                return false;
            }
            at++;
        }
    }

    private boolean isPlain(String part, int start) {
        for (int i = part.indexOf('\n'); i >= 0; i = part.indexOf('\n', i + 1)) {
            int next = start + i + 1;
            if (next < text.length() && text.charAt(next) != '\n' && !startsProse(next)) {
                return false;
            }
        }
        for (int i = part.indexOf(':'); i >= 0; i = part.indexOf(':', i + 1)) {
            char next = charAt(start + i + 1);
            // Roles start with one colon, literal blocks with two.
            if (next == ':' || next == '`' || isLetter(next)) {
                return false;
            }
        }
        return part.indexOf('*') < 0 && part.indexOf('\\') < 0 && part.indexOf('\t') < 0 && part.indexOf('\r') < 0;
    }

    /** Not what would start a list, a table, a heading, a directive or anything indented. */
    private boolean startsProse(int start) {
        char c = text.charAt(start);
        char second = charAt(start + 1);
        return switch (c) {
            case '`' -> true;
            case '(' -> isWord(second) ? !isNumbered(start + 1) : second == '`';
            case '"', '\'', '<', '[', '/' -> isWord(second);
            default -> isWord(c) && !isNumbered(start);
        };
    }

    /** Whether a dot or a parenthesis follows the first letter or number, as in a list. */
    private boolean isNumbered(int start) {
        int end = start + 1;
        while (isDigit(charAt(end - 1)) && isDigit(charAt(end))) {
            end++;
        }
        return charAt(end) == '.' || charAt(end) == ')';
    }

    private char charAt(int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }

    private static boolean isWord(char c) {
        return isLetter(c) || isDigit(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Goes to the end of a literal, a name in backquotes or a link; false for whatever else a backquote may be. */
    private boolean span() {
        String mark = charAt(at + 1) == '`' ? "``" : "`";
        int start = at + mark.length();
        boolean opens = (at == 0 || " \n(".indexOf(text.charAt(at - 1)) >= 0) && isWithin(charAt(start));
        int end = opens ? text.indexOf(mark, start + 1) : -1;
        if (end < 0 || !isWithin(text.charAt(end - 1)) || text.charAt(end - 1) == '\\' || !isOnePiece(start, end)) {
            return false;
        }
        int after = end + mark.length();
        if (mark.length() == 1 && charAt(after) == '_') {
            at = charAt(after + 1) == '_' ? after + 1 : after;
            return hasAddress(start, end);
        }
        at = after - 1;
        return after == text.length() || AFTER_SPAN.indexOf(text.charAt(after)) >= 0;
    }

    /** Whether no paragraph ends, and no heading or list could start, between two places. */
    private boolean isOnePiece(int start, int end) {
        for (int i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            if (!startsProse(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands between backquotes ends with an address; without one, a link's target would have to be looked for. */
    private boolean hasAddress(int start, int end) {
        int open = text.indexOf('<', start);
        int scheme = text.indexOf("://", start);
        int another = open < 0 ? -1 : text.indexOf('<', open + 1);
        return open >= 0
                && open < scheme
                && scheme < end
                && (another < 0 || another > end)
                && text.indexOf('>', open) == end - 1;
    }

    private static boolean isWithin(char c) {
        return c > ' ' && c <= '~' && c != '`';
    }
}
