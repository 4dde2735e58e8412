package io.github.waymark.yaml;

/** Goes through the lines of a text that say something: neither blank ones nor those with nothing but a comment. */
final class PlainLines {

    private final String text;
    private int number = -1;
    private int start;
    private int content;
    private int end;
    private int next;

    PlainLines(String text) {
        this.text = text;
    }

    /** Whether characters, code points and columns are the same, and only what looks like the end of a line is one. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean printable = c >= ' ' && (c <= '~' || (c >= 0xA0 && c < Character.MIN_SURROGATE));
            boolean newline = c == '\n' || (c == '\r' && text.startsWith("\n", i + 1));
            // Both separate lines or paragraphs.
            if (!(printable || newline) || c == 0x2028 || c == 0x2029) {
                return false;
            }
        }
        return true;
    }

    static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }

    /** Whether a text may start so that means nothing but itself. */
    static boolean startsPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '/' || c == '(';
    }

    /** Goes to the next line; whether there is one. */
    boolean next() {
        while (next < text.length()) {
            number++;
            start = next;
            int newline = text.indexOf('\n', start);
            next = newline < 0 ? text.length() : newline + 1;
            end = newline < 0 ? text.length() : newline;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
            content = start;
            while (content < end && text.charAt(content) == ' ') {
                content++;
            }
            if (content < end && text.charAt(content) != '#') {
                return true;
            }
        }
        start = -1;
        return false;
    }

    boolean isAtEnd() {
        return start < 0;
    }

    /** From 0 on. */
    int number() {
        return number;
    }

    int start() {
        return start;
    }

    /** Where the line says something first. */
    int content() {
        return content;
    }

    /** Behind its last character. */
    int end() {
        return end;
    }
}
