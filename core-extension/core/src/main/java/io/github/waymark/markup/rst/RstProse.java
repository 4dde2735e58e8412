package io.github.waymark.markup.rst;

/**
 * Recognizes plain prose quickly: lines of textColumn, also as list items, with literals, emphasis and links only. Most entries are such
 * prose; the parser would have no warnings about them, so it need not run.
 */
public final class RstProse {

    private static final String BEFORE_SPAN = " \n-/'\"([{";
    private static final String AFTER_SPAN = " \n-.,:;!?/'\")]}";

    private final String text;
    private int at;

    private RstProse(String text) {
        this.text = text;
    }

    /** Whether a text is plain prose. If false, only the parser can find out. */
    public static boolean isProse(String text) {
        return new RstProse(text).check();
    }

    /** Skips from backquote to backquote; {@code indexOf} checks the text between them faster than a loop over its characters. */
    private boolean check() {
        if (!hasPlainLines()) {
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

    /**
     * Whether all lines start with words and are indented unambiguously: as the line above, or after a blank line; for list items, as
     * the item above.
     */
    private boolean hasPlainLines() {
        // The columns of the text of the line above and of its item marker; -1 if there is none.
        int textColumn = -1;
        int markerColumn = -1;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            int lineEnd = text.indexOf('\n', start);
            end = lineEnd < 0 ? text.length() : lineEnd;
            int first = start;
            while (first < end && text.charAt(first) == ' ') {
                first++;
            }
            int indent = first - start;
            boolean item = isItem(first);
            if (first == end) {
                textColumn = -1;
                markerColumn = -1;
            } else if (!startsProse(item ? first + 2 : first)
                    || (textColumn >= 0 && indent != (item ? markerColumn : textColumn))) {
                return false;
            } else if (item) {
                textColumn = indent + 2;
                markerColumn = indent;
            } else {
                textColumn = indent;
            }
        }
        return true;
    }

    private boolean isItem(int start) {
        return (charAt(start) == '-' || charAt(start) == '*') && charAt(start + 1) == ' ';
    }

    /** Whether a part without backquotes has no roles, literal blocks, escapes or emphasis that is not closed. */
    private boolean isPlain(String part, int start) {
        for (int i = part.indexOf(':'); i >= 0; i = part.indexOf(':', i + 1)) {
            char next = charAt(start + i + 1);
            // Roles start with one colon, literal blocks with two.
            if (next == ':' || next == '`' || RstCharacters.isLetter(next)) {
                return false;
            }
        }
        for (int i = part.indexOf('*'); i >= 0; i = part.indexOf('*', i + 1)) {
            char next = charAt(start + i + 1);
            if (next != ' ' && next != '\n') {
                i = endOfEmphasis(part, i, start);
                if (i < 0) {
                    return false;
                }
            }
        }
        for (int i = part.indexOf('_'); i >= 0; i = part.indexOf('_', i + 1)) {
            // At the end of a word, it makes the word a link.
            if (!RstCharacters.isWord(charAt(start + i + 1))) {
                return false;
            }
        }
        return part.indexOf('\\') < 0 && part.indexOf('|') < 0 && part.indexOf('\t') < 0 && part.indexOf('\r') < 0;
    }

    /** The end of the emphasis that starts at a position; -1 if it is not certain. */
    private int endOfEmphasis(String part, int open, int start) {
        String mark = part.startsWith("**", open) ? "**" : "*";
        int from = open + mark.length();
        int end = part.indexOf(mark, from + 1);
        boolean closed = end >= 0
                && opens(start + open)
                && isWithin(charAt(start + from))
                && charAt(start + from) != '*'
                && isWithin(part.charAt(end - 1))
                && isOnePiece(start + from, start + end)
                && ends(start + end + mark.length());
        return closed ? end + mark.length() - 1 : -1;
    }

    private boolean opens(int position) {
        return position == 0 || BEFORE_SPAN.indexOf(text.charAt(position - 1)) >= 0;
    }

    private boolean ends(int after) {
        return after == text.length() || AFTER_SPAN.indexOf(text.charAt(after)) >= 0;
    }

    /** Whether the line starts no list, table, heading, directive or indented block. */
    private boolean startsProse(int start) {
        char c = charAt(start);
        char second = charAt(start + 1);
        return switch (c) {
            case '`' -> true;
            case '*' -> RstCharacters.isLetterOrDigit(second) || second == '*';
            case '(' -> RstCharacters.isLetterOrDigit(second) ? !isNumbered(start + 1) : second == '`';
            case '[' -> RstCharacters.isLetterOrDigit(second) || second == '`';
            case '"', '\'', '<', '/' -> RstCharacters.isLetterOrDigit(second);
            default -> RstCharacters.isLetterOrDigit(c) && !isNumbered(start);
        };
    }

    /** Whether a dot or a parenthesis follows the first letter or number, as in an enumerated list. */
    private boolean isNumbered(int start) {
        int end = start + 1;
        while (RstCharacters.isDigit(charAt(end - 1)) && RstCharacters.isDigit(charAt(end))) {
            end++;
        }
        return charAt(end) == '.' || charAt(end) == ')';
    }

    private char charAt(int position) {
        return RstCharacters.charAt(text, position);
    }

    /** Moves to the end of a literal, interpreted text or a link; false for any other use of a backquote. */
    private boolean span() {
        String mark = charAt(at + 1) == '`' ? "``" : "`";
        int start = at + mark.length();
        int end = opens(at) && isWithin(charAt(start)) ? text.indexOf(mark, start + 1) : -1;
        if (end < 0 || !isWithin(text.charAt(end - 1)) || text.charAt(end - 1) == '\\' || !isOnePiece(start, end)) {
            return false;
        }
        int after = end + mark.length();
        if (mark.length() == 1 && charAt(after) == '_') {
            at = charAt(after + 1) == '_' ? after + 1 : after;
            return hasAddress(start, end);
        }
        at = after - 1;
        return ends(after);
    }

    /** Whether no paragraph ends and no item starts between two positions. */
    private boolean isOnePiece(int start, int end) {
        for (int i = text.indexOf('\n', start); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            int first = i + 1;
            while (charAt(first) == ' ' && first < end) {
                first++;
            }
            if (charAt(first) == '\n' || isItem(first)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text between backquotes ends with an address. Without one, the link has a separate target, which needs the parser. */
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
