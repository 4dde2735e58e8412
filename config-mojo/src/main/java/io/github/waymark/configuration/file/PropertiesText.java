package io.github.waymark.configuration.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a {@code .properties} file, split into its lines: entries with offsets, and documents.
 *
 * <p>Reads as Java does, and separates documents as Spring does: at a line {@code #---} or {@code !---} after which no comment follows,
 * and before which no comment of the same kind is.
 */
final class PropertiesText {

    /**
     * A name and its value.
     *
     * @param line from 1
     * @param column of the name, from 1
     * @param valueLine from 1
     * @param valueColumn from 1
     */
    record Entry(
            String key,
            String value,
            Span keySpan,
            Span valueSpan,
            int document,
            int line,
            int column,
            int valueLine,
            int valueColumn) {}

    /** An escape {@code \\u} without four digits. */
    record Malformed(int line, int column) {}

    private final String text;
    private final boolean separated;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int at;
    private int line = 1;
    private int lineStart;
    private int partStart;
    private int partLine;
    private int partColumn;
    private int partEnd;
    private char lastComment;
    private final List<Integer> documentStarts = new ArrayList<>(List.of(0));

    private PropertiesText(String text, boolean separated) {
        this.text = text;
        this.separated = separated;
    }

    /**
     * Reads a text.
     *
     * @param separated whether it can have several documents
     */
    static PropertiesText read(String text, boolean separated) {
        PropertiesText read = new PropertiesText(text, separated);
        read.readLines();
        return read;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Malformed> malformed() {
        return malformed;
    }

    private void readLines() {
        while (at < text.length()) {
            skipBlanks();
            if (at == text.length()) {
                return;
            }
            char c = text.charAt(at);
            if (c == '#' || c == '!') {
                readComment(c);
            } else if (isLineEnd(c)) {
                lastComment = 0;
                nextLine();
            } else {
                lastComment = 0;
                readEntry();
            }
        }
    }

    private void readComment(char prefix) {
        int end = at;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        boolean separator = separated
                && at == lineStart
                && lastComment != prefix
                && text.substring(at + 1, end).stripTrailing().equals("---");
        if (separator) {
            if (!isDocumentEmpty()) {
                documentStarts.add(entries.size());
            }
        } else {
            if (isDocumentEmpty() && documentStarts.size() > 1) {
                documentStarts.remove(documentStarts.size() - 1);
            }
            lastComment = prefix;
        }
        at = end;
        nextLine();
    }

    private boolean isDocumentEmpty() {
        return documentStarts.get(documentStarts.size() - 1) == entries.size();
    }

    private void readEntry() {
        int entryLine = line;
        int column = at - lineStart + 1;
        int start = at;
        String key = readPart(true);
        Span keySpan = new Span(start, partEnd);
        skipDelimiter();
        String value = readPart(false);
        int document = documentStarts.size() - 1;
        if (!key.isEmpty()) {
            entries.add(new Entry(
                    key,
                    value,
                    keySpan,
                    new Span(partStart, partEnd),
                    document,
                    entryLine,
                    column,
                    partLine,
                    partColumn));
        }
        nextLine();
    }

    /** Moves after blanks, one {@code =} or {@code :}, and blanks. */
    private void skipDelimiter() {
        skipWrapped();
        if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
            at++;
            skipWrapped();
        }
    }

    /** Skips blanks and, where the line goes on at the next one, its end. */
    private void skipWrapped() {
        skipBlanks();
        while (at + 1 < text.length() && text.charAt(at) == '\\' && isLineEnd(text.charAt(at + 1))) {
            at++;
            nextLine();
            skipBlanks();
        }
    }

    /** Reads up to the delimiter after a key, or to the end of the line. */
    private String readPart(boolean key) {
        part.setLength(0);
        partStart = at;
        partLine = line;
        partColumn = at - lineStart + 1;
        partEnd = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLineEnd(c) || (key && (c == '=' || c == ':' || isBlank(c)))) {
                break;
            }
            at++;
            if (c == '\\') {
                readEscape();
            } else {
                part.append(c);
            }
            partEnd = at;
        }
        return part.toString();
    }

    private void readEscape() {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at);
        if (isLineEnd(c)) {
            nextLine();
            skipBlanks();
            return;
        }
        at++;
        switch (c) {
            case 't' -> part.append('\t');
            case 'r' -> part.append('\r');
            case 'n' -> part.append('\n');
            case 'f' -> part.append('\f');
            case 'u' -> readUnicode();
            default -> part.append(c);
        }
    }

    private void readUnicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < text.length() ? hexDigit(text.charAt(at)) : -1;
            if (digit < 0) {
                malformed.add(new Malformed(line, at - lineStart + 1));
                return;
            }
            value = value * 16 + digit;
            at++;
        }
        part.append((char) value);
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void nextLine() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
            lineStart = at;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
