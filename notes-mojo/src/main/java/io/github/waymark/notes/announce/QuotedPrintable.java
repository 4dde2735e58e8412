package io.github.waymark.notes.announce;

/** The encoding quoted-printable of RFC 2045. */
final class QuotedPrintable {

    private static final int WIDTH = 76;

    private static final String DIGITS = "0123456789ABCDEF";

    private QuotedPrintable() {}

    /** Encodes a text with the line end {@code \n}; the result has those of mails. */
    static String encode(byte[] text) {
        StringBuilder encoded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length; i++) {
            int value = text[i] & 0xff;
            if (value == '\n') {
                encoded.append("\r\n");
                column = 0;
                continue;
            }
            boolean lineEnd = i + 1 == text.length || text[i + 1] == '\n';
            String piece = piece(value, column, lineEnd);
            // One column is left for the mark of a soft line break.
            if (column + piece.length() > WIDTH - (lineEnd ? 0 : 1)) {
                encoded.append("=\r\n");
                column = 0;
                piece = piece(value, column, lineEnd);
            }
            encoded.append(piece);
            column += piece.length();
        }
        return encoded.toString();
    }

    private static String piece(int value, int column, boolean lineEnd) {
        boolean blank = value == ' ' || value == '\t';
        boolean plain = (value > ' ' && value < 127 && value != '=') || (blank && !lineEnd);
        // A dot ends a mail in SMTP, and some mailboxes change `From`.
        boolean special = column == 0 && (value == '.' || value == 'F');
        return plain && !special
                ? String.valueOf((char) value)
                : "=" + DIGITS.charAt(value >> 4) + DIGITS.charAt(value & 15);
    }
}
