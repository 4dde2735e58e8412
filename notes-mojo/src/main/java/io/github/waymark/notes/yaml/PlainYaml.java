package io.github.waymark.notes.yaml;

import io.github.waymark.finding.Place;
import io.github.waymark.notes.tree.Value;
import java.nio.charset.Charset;
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
 * nothing is ever found wrong here, and what is read is what the parser would read. The settings of most projects are of this form
 * too.
 */
final class PlainYaml {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_TEXTS = 1000;
    private static final int LONGEST_NAME = 100;

    private final byte[] text;
    private final String file;
    private final PlainScalars scalars;
    private int texts;

    private PlainYaml(byte[] text, Charset charset, String file) {
        this.text = text;
        this.file = file;
        this.scalars = new PlainScalars(text, charset, file);
    }

    /** The root of a file; empty where the parser has to read it. */
    static Optional<Value> read(byte[] text, String file) {
        if (text.length > MOST_BYTES) {
            return Optional.empty();
        }
        PlainSigns signs = PlainSigns.of(text);
        if (signs == PlainSigns.OTHERS) {
            return Optional.empty();
        }
        boolean ascii = signs == PlainSigns.ASCII;
        // The one charset that needs no second look at the bytes.
        Charset charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return ascii || isPrintable(new String(text, charset))
                ? Optional.ofNullable(new PlainYaml(text, charset, file).root())
                : Optional.empty();
    }

    /** Without what isn't UTF-8, and without the other signs that YAML takes for line ends, marks of byte order or controls. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c > '~' && c < '\u00a0') || c == '\u2028' || c == '\u2029' || c == '\ufeff' || c >= '\ufffd') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Value root() {
        if (text.length > 3 && text[0] == '-' && text[1] == '-' && text[2] == '-' && text[3] == '\n') {
            scalars.nextLine();
        }
        scalars.skipComments();
        Place place = scalars.place(scalars.at());
        List<Value.Entry> entries = new ArrayList<>();
        while (scalars.at() < text.length) {
            Value.Entry entry = entry();
            if (entry == null) {
                return null;
            }
            entries.add(entry);
            scalars.skipComments();
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
        Value value = scalars.isBlank(end + 1) ? below() : text[end + 1] == ' ' ? text(end + 1, 0) : null;
        return value == null ? null : new Value.Entry(name, place, value);
    }

    private static boolean isOfName(byte b) {
        return (b >= 'a' && b <= 'z') || b == '_' || (b >= 'A' && b <= 'Z');
    }

    private @Nullable Value below() {
        scalars.nextLine();
        scalars.skipBlankLines();
        int indent = scalars.indent();
        return isItem(indent) ? items(indent) : textBelow(0);
    }

    private @Nullable Value items(int indent) {
        Place place = new Place(file, scalars.line(), indent + 1);
        List<Value> values = new ArrayList<>();
        while (isItem(indent)) {
            Value value = item(indent);
            if (value == null) {
                return null;
            }
            values.add(value);
            scalars.skipBlankLines();
        }
        return new Value.Items(values, place);
    }

    private @Nullable Value item(int indent) {
        int start = scalars.at() + indent + 1;
        if (!scalars.isBlank(start)) {
            return text(start, indent);
        }
        scalars.nextLine();
        scalars.skipBlankLines();
        return textBelow(indent);
    }

    private boolean isItem(int indent) {
        int dash = scalars.at() + indent;
        return scalars.indent() == indent
                && dash + 1 < text.length
                && text[dash] == '-'
                && (text[dash + 1] == ' ' || text[dash + 1] == '\n');
    }

    /** The text that starts on this line, as nothing followed the dash or the colon. */
    private @Nullable Value textBelow(int outer) {
        int indent = scalars.indent();
        return indent > outer && scalars.at() + indent < text.length ? text(scalars.at() + indent, outer) : null;
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
        if (first == '\'' || first == '"') {
            return scalars.quoted(start);
        }
        return isOfName(first) && first != '_' ? scalars.flowing(start, indent) : null;
    }
}
