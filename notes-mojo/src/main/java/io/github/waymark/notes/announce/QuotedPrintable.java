package io.github.waymark.notes.announce;

import java.nio.charset.StandardCharsets;

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
            boolean lineEnd = endsLine(text, i);
            String piece = piece(text, i, column);
            // One column is left for the mark of a soft line break.
            if (column + piece.length() > WIDTH - (lineEnd ? 0 : 1)) {
                encoded.append("=\r\n");
                column = 0;
                piece = piece(text, i, column);
            }
            encoded.append(piece);
            column += piece.length();
        }
        return encoded.toString();
    }

    private static boolean endsLine(byte[] text, int i) {
        return i + 1 == text.length || text[i + 1] == '\n';
    }

    private static String piece(byte[] text, int i, int column) {
        int value = text[i] & 0xff;
        boolean blank = value == ' ' || value == '\t';
        boolean plain = (value > ' ' && value < 127 && value != '=') || (blank && !endsLine(text, i));
        // A dot ends a mail in SMTP, and some mailboxes change `From` at the start of a line.
        boolean special = column == 0 && (value == '.' || startsWithFrom(text, i));
        return plain && !special
                ? String.valueOf((char) value)
                : "=" + DIGITS.charAt(value >> 4) + DIGITS.charAt(value & 15);
    }

    private static boolean startsWithFrom(byte[] text, int i) {
        int end = Math.min(text.length, i + "From ".length());
        return new String(text, i, end - i, StandardCharsets.US_ASCII).equals("From ");
    }
}
