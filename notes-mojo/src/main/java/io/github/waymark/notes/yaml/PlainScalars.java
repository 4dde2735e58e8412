package io.github.waymark.notes.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.notes.tree.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a plain file line by line, see {@link PlainYaml}. Each method ends at the first line that it did not read.
 *
 * <p>Signs are looked for with the JDK's own methods: Maven has made the JVM compile those long before, while it takes longer to
 * compile a loop of ours than the loop takes.
 */
final class PlainScalars {

    private final byte[] text;
    /** The same, a sign for each byte. */
    private final String signs;

    private final Charset charset;
    private final String file;
    private final byte[] joined;
    private int length;
    private int at;
    private int end;
    private int indent;
    private int line = 1;

    PlainScalars(byte[] text, Charset charset, String file) {
        this.text = text;
        this.signs = new String(text, StandardCharsets.ISO_8859_1);
        this.charset = charset;
        this.file = file;
        this.joined = new byte[text.length + 1];
        lookAtLine();
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
        at = Math.min(text.length, end + 1);
        line++;
        lookAtLine();
    }

    private void lookAtLine() {
        int lineEnd = signs.indexOf('\n', at);
        end = lineEnd < 0 ? text.length : lineEnd;
        int position = at;
        while (position < end && text[position] == ' ') {
            position++;
        }
        indent = position - at;
    }

    private boolean isBlankLine() {
        return at + indent == end;
    }

    void skipBlankLines() {
        while (at < text.length && isBlankLine()) {
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
        return indent;
    }

    /** Whether nothing follows on the line. */
    boolean isBlank(int from) {
        int position = from;
        while (position < text.length && text[position] == ' ') {
            position++;
        }
        return position >= text.length || text[position] == '\n';
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
        if (at >= text.length || indent <= outer || isBlankLine()) {
            return null;
        }
        lines(indent, folded, !stripped);
        return new Value.Scalar(joined(), false, true, place, place.down(1));
    }

    private void lines(int margin, boolean folded, boolean ended) {
        while (true) {
            boolean flush = text[at + margin] != ' ';
            add(at + margin, end);
            boolean hasEnd = end < text.length;
            nextLine();
            int breaks = 0;
            while (at < text.length && isBlankLine() && indent <= margin && end < text.length) {
                breaks++;
                nextLine();
            }
            if (at >= text.length || indent < margin || (isBlankLine() && end - at <= margin)) {
                if (ended && hasEnd) {
                    add('\n');
                }
                return;
            }
            if (!folded || !flush || text[at + margin] == ' ') {
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
        int close = signs.indexOf(text[start], start + 1);
        // Two quotes in a row are nothing, or one of them within the text.
        if (close < 0 || close > end || close == start + 1 || !isBlank(close + 1)) {
            return null;
        }
        if (text[start] == '"' && signs.substring(start, close).indexOf('\\') >= 0) {
            return null;
        }
        Place place = place(start);
        String value = new String(text, start + 1, close - start - 1, charset);
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
            int last = end;
            while (text[last - 1] == ' ') {
                last--;
            }
            if (hasMark(signs.substring(from, last))) {
                return null;
            }
            add(from, last);
            nextLine();
            int breaks = 0;
            while (at < text.length && isBlankLine()) {
                breaks++;
                nextLine();
            }
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
    private static boolean hasMark(String part) {
        return part.endsWith(":") || part.contains(": ") || part.startsWith("#") || part.contains(" #");
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
