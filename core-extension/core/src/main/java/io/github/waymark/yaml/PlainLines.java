package io.github.waymark.yaml;

/**
 * Iterates over the lines of a text.
 *
 * <p>Characters are found with methods of the JDK where possible: Maven's start-up has already had them compiled, while compiling our
 * own loop takes longer than running it.
 */
final class PlainLines {

    private static final byte DELETE = 0x7f;

    private final String text;
    private int number = -1;
    private int start;
    private int content;
    private int end;
    private int next;

    PlainLines(String text) {
        this.text = text;
    }

    /** Whether a file contains only line feeds and printable ASCII characters. */
    static boolean isPlain(byte[] text) {
        for (byte character : text) {
            if ((character < ' ' && character != '\n') || character == DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text contains only printable characters and the line ends LF and CRLF. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!isPrintable(c) && c != '\n' && !(c == '\r' && text.startsWith("\n", i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(char c) {
        // 2028 and 2029 separate lines and paragraphs, FEFF is a byte order mark.
        return (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c <= 0xFFFD && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF);
    }

    static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }

    /** Whether a plain scalar can start with this character. */
    static boolean startsPlain(char c) {
        return Character.isLetterOrDigit(c) || "_./($".indexOf(c) >= 0;
    }

    /** Moves to the next line, if there is one. */
    void next() {
        number++;
        start = next;
        int newline = text.indexOf('\n', start);
        next = newline < 0 ? text.length() : newline + 1;
        end = newline < 0 ? text.length() : newline;
        if (end > start && newline > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        content = start;
        while (content < end && text.charAt(content) == ' ') {
            content++;
        }
    }

    /** Moves to the next line that has content, unless this one has. */
    void toContent() {
        while (!isAtEnd() && (isBlank() || text.charAt(content) == '#')) {
            next();
        }
    }

    boolean isAtEnd() {
        return start == text.length();
    }

    boolean isBlank() {
        return content == end;
    }

    /** Whether the line ends with a line break. */
    boolean hasLineEnd() {
        return next > end;
    }

    /** The line number, from 0. */
    int number() {
        return number;
    }

    /** The number of leading blanks; -1 at the end of the text. */
    int indent() {
        return isAtEnd() ? -1 : content - start;
    }

    int start() {
        return start;
    }

    /** The offset of the first character that is not blank. */
    int content() {
        return content;
    }

    /** The offset after the last character of the line. */
    int end() {
        return end;
    }
}
