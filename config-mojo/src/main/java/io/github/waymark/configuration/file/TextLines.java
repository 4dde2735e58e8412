package io.github.waymark.configuration.file;

/** The lines of a text. */
final class TextLines {

    /** Reads a line. */
    interface Reader {

        /**
         * Reads it.
         *
         * @param start the offset of its first character
         * @param end the offset after its last one, without the line end
         * @param line its number, from 1
         */
        void read(int start, int end, int line);
    }

    private TextLines() {}

    static void read(String text, Reader reader) {
        int start = 0;
        for (int line = 1; start < text.length(); line++) {
            int newline = text.indexOf('\n', start);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = newline < 0 ? text.length() : newline;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
            reader.read(start, end, line);
            start = next;
        }
    }

    /** Whether a value is within quotes of one kind. */
    static boolean isQuoted(String value) {
        return value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
    }
}
