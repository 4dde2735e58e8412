package io.github.waymark.yaml;

/**
 * Goes through the lines of a text.
 *
 * <p>Characters are looked for with the JDK's own methods where that is possible: Maven has made the JVM compile those long before,
 * while it takes longer to compile our own loop than the loop takes.
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

    /** Whether a file has line feeds and what ASCII can print, and nothing else. */
    static boolean isPlain(byte[] text) {
        for (byte character : text) {
            if ((character < ' ' && character != '\n') || character == DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Whether only what looks like the end of a line is one, and all else can be printed. */
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
        // 2028 and 2029 separate lines and paragraphs, FEFF is a mark of byte order.
        return (c >= ' ' && c <= '~')
                || (c >= 0xA0 && c <= 0xFFFD && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029 && c != 0xFEFF);
    }

    static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }

    /** Whether a text may start so that means nothing but itself. */
    static boolean startsPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '/' || c == '(';
    }

    /** Goes to the next line, if there is one. */
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

    /** Goes on to a line that says something, unless this one does. */
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

    /** Whether a line end follows. */
    boolean isEnded() {
        return next > end;
    }

    /** From 0 on. */
    int number() {
        return number;
    }

    /** How many blanks the line starts with; -1 at the end of the text. */
    int indent() {
        return isAtEnd() ? -1 : content - start;
    }

    int start() {
        return start;
    }

    /** Where the line says something first. */
    int content() {
        return content;
    }

    /** The offset after its last character. */
    int end() {
        return end;
    }
}
