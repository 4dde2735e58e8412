package io.github.waymark.notes.yaml;

import io.github.waymark.notes.finding.Place;
import io.github.waymark.notes.tree.Value;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a plain file line by line, see {@link PlainYaml}. Each method ends at the first line that it did not read. */
final class PlainScalars {

    private final byte[] text;
    private final Charset charset;
    private final String file;
    private final byte[] joined;
    private int length;
    private int at;
    private int line = 1;

    PlainScalars(byte[] text, Charset charset, String file) {
        this.text = text;
        this.charset = charset;
        this.file = file;
        this.joined = new byte[text.length + 1];
    }

    /** Where the line that comes next starts. */
    int at() {
        return at;
    }

    /** Its number, counted from 1. */
    int line() {
        return line;
    }

    Place place(int position) {
        return new Place(file, line, position - at + 1);
    }

    void nextLine() {
        at = Math.min(text.length, endOfLine(at) + 1);
        line++;
    }

    void skipBlankLines() {
        while (at < text.length && isBlank(at)) {
            nextLine();
        }
    }

    /** Goes to the next line with a name; comments are known there by their place at the beginning of a line. */
    void skipComments() {
        skipBlankLines();
        while (at < text.length && text[at] == '#') {
            nextLine();
            skipBlankLines();
        }
    }

    /** How many blanks the line starts with. */
    int indent() {
        int position = at;
        while (position < text.length && text[position] == ' ') {
            position++;
        }
        return position - at;
    }

    /** Whether nothing follows on the line. */
    boolean isBlank(int from) {
        int position = from;
        while (position < text.length && text[position] == ' ') {
            position++;
        }
        return position >= text.length || text[position] == '\n';
    }

    private int endOfLine(int from) {
        int position = from;
        while (position < text.length && text[position] != '\n') {
            position++;
        }
        return position;
    }

    /** A text below {@code |} or {@code >}, its line breaks kept or folded. */
    @Nullable
    Value block(int start, int outer) {
        boolean folded = text[start] == '>';
        boolean stripped = start + 1 < text.length && text[start + 1] == '-';
        if (!isBlank(start + (stripped ? 2 : 1))) {
            return null;
        }
        Place place = place(start);
        nextLine();
        length = 0;
        // How deep the text is indented is told by its first line; blanks alone could tell otherwise.
        while (at < text.length && text[at] == '\n') {
            add('\n');
            nextLine();
        }
        int indent = indent();
        if (at >= text.length || indent <= outer || isBlank(at)) {
            return null;
        }
        lines(indent, folded, !stripped);
        return new Value.Scalar(joined(), false, true, place, place.down(1));
    }

    private void lines(int indent, boolean folded, boolean ended) {
        while (true) {
            int end = endOfLine(at);
            boolean flush = text[at + indent] != ' ';
            add(at + indent, end);
            boolean hasEnd = end < text.length;
            nextLine();
            int breaks = 0;
            while (at < text.length && isBlank(at) && indent() <= indent && endOfLine(at) < text.length) {
                breaks++;
                nextLine();
            }
            if (at >= text.length || indent() < indent || (isBlank(at) && endOfLine(at) - at <= indent)) {
                if (ended && hasEnd) {
                    add('\n');
                }
                return;
            }
            if (!folded || !flush || text[at + indent] == ' ') {
                add('\n');
            } else if (breaks == 0) {
                add(' ');
            }
            for (int i = 0; i < breaks; i++) {
                add('\n');
            }
        }
    }

    /** A text between quotes that ends on its line, and in which no sign stands for another one. */
    @Nullable
    Value quoted(int start) {
        int end = start + 1;
        while (end < text.length && text[end] != text[start]) {
            if (text[end] == '\n' || (text[end] == '\\' && text[start] == '"')) {
                return null;
            }
            end++;
        }
        // Two quotes in a row are nothing, or one of them within the text.
        if (end == start + 1 || end >= text.length || !isBlank(end + 1)) {
            return null;
        }
        Place place = place(start);
        String value = new String(text, start + 1, end - start - 1, charset);
        nextLine();
        return new Value.Scalar(value, false, true, place, place);
    }

    /** A text without a mark, its lines joined by blanks; null where it could mean something else than a text. */
    @Nullable
    Value flowing(int start, int outer) {
        Place place = place(start);
        length = 0;
        int from = start;
        while (true) {
            int end = endOfLine(from);
            while (text[end - 1] == ' ') {
                end--;
            }
            if (hasMark(from, end)) {
                return null;
            }
            add(from, end);
            nextLine();
            int breaks = 0;
            while (at < text.length && isBlank(at)) {
                breaks++;
                nextLine();
            }
            int indent = indent();
            if (at >= text.length || indent <= outer) {
                break;
            }
            if (breaks == 0) {
                add(' ');
            }
            for (int i = 0; i < breaks; i++) {
                add('\n');
            }
            from = at + indent;
        }
        // A single word could be a truth value, or nothing.
        String value = joined();
        return value.indexOf(' ') < 0 ? null : new Value.Scalar(value, false, true, place, place);
    }

    /** Whether a part of a line has what would make it a name, or a comment. */
    private boolean hasMark(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == ':' && (i + 1 == end || text[i + 1] == ' ')) {
                return true;
            }
            if (text[i] == '#' && (i == start || text[i - 1] == ' ')) {
                return true;
            }
        }
        return false;
    }

    private void add(int b) {
        joined[length++] = (byte) b;
    }

    private void add(int start, int end) {
        System.arraycopy(text, start, joined, length, end - start);
        length += end - start;
    }

    private String joined() {
        return new String(joined, 0, length, charset);
    }
}
