package io.github.waymark.notes.yaml;

import io.github.waymark.notes.finding.Place;
import io.github.waymark.notes.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of YAML that all but a few notes have: names at the beginning of the line, each with a text or a list of texts.
 *
 * <p>A project has thousands of notes, and the parser's classes must be loaded and compiled anew in each build: for ironic's 1,648
 * notes it takes 1 CPU second, this takes a tenth of it. Whatever has another form, or might be wrong, is left to the parser; so
 * nothing is ever found wrong here, and what is read is what the parser would read.
 */
final class PlainYaml {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_TEXTS = 1000;
    private static final int LONGEST_NAME = 100;

    private final byte[] text;
    private final String file;
    private final PlainScalars scalars;
    private int texts;

    private PlainYaml(byte[] text, String file) {
        this.text = text;
        this.file = file;
        this.scalars = new PlainScalars(text, file);
    }

    /** The root of a file; empty where the parser has to read it. */
    static Optional<Value> read(byte[] text, String file) {
        return text.length > MOST_BYTES || !isAscii(text)
                ? Optional.empty()
                : Optional.ofNullable(new PlainYaml(text, file).root());
    }

    /** Nothing but line feeds and what is on every keyboard: so bytes, characters and columns are the same. */
    private static boolean isAscii(byte[] text) {
        for (byte b : text) {
            if (b < ' ' ? b != '\n' : b > '~') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Value root() {
        if (text.length > 3 && text[0] == '-' && text[1] == '-' && text[2] == '-' && text[3] == '\n') {
            scalars.nextLine();
        }
        scalars.skipBlankLines();
        Place place = scalars.place(scalars.at());
        List<Value.Entry> entries = new ArrayList<>();
        while (scalars.at() < text.length) {
            Value.Entry entry = entry();
            if (entry == null) {
                return null;
            }
            entries.add(entry);
            scalars.skipBlankLines();
        }
        return entries.isEmpty() ? null : new Value.Mapping(entries, place);
    }

    private Value.@Nullable Entry entry() {
        int start = scalars.at();
        int end = start;
        while (end < text.length && isOfName(text[end])) {
            end++;
        }
        if (end == start || end - start > LONGEST_NAME || end == text.length || text[end] != ':') {
            return null;
        }
        String name = new String(text, start, end - start, StandardCharsets.ISO_8859_1);
        Place place = scalars.place(start);
        Value value = scalars.isBlank(end + 1) ? items() : text[end + 1] == ' ' ? text(end + 1, 0) : null;
        return value == null ? null : new Value.Entry(name, place, value);
    }

    private static boolean isOfName(byte b) {
        return (b >= 'a' && b <= 'z') || b == '_' || (b >= 'A' && b <= 'Z');
    }

    private @Nullable Value items() {
        scalars.nextLine();
        scalars.skipBlankLines();
        int indent = scalars.indent();
        if (!isItem(indent)) {
            return null;
        }
        Place place = new Place(file, scalars.line(), indent + 1);
        List<Value> values = new ArrayList<>();
        while (isItem(indent)) {
            Value value = text(scalars.at() + indent + 1, indent);
            if (value == null) {
                return null;
            }
            values.add(value);
            scalars.skipBlankLines();
        }
        return new Value.Items(values, place);
    }

    private boolean isItem(int indent) {
        int dash = scalars.at() + indent;
        return scalars.indent() == indent && dash + 1 < text.length && text[dash] == '-' && text[dash + 1] == ' ';
    }

    /** The text that follows a dash or a colon, with the lines below it that are indented further. */
    private @Nullable Value text(int from, int indent) {
        int start = from;
        while (start < text.length && text[start] == ' ') {
            start++;
        }
        if (start == text.length || ++texts > MOST_TEXTS) {
            return null;
        }
        byte first = text[start];
        if (first == '|' || first == '>') {
            return scalars.block(start, indent);
        }
        return isOfName(first) && first != '_' ? scalars.flowing(start, indent) : null;
    }
}
