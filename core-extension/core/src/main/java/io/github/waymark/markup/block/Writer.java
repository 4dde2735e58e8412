package io.github.waymark.markup.block;

import java.util.List;

/** Writes blocks in an output language. */
public interface Writer {

    /** Writes blocks, without a line feed at the end. */
    String write(List<Block> blocks);

    /** Writes one line. */
    String line(List<Inline> inlines);

    /** Escapes a plain text. */
    default String escaped(String plain) {
        return line(List.of(new Inline.Text(plain)));
    }

    /** Replaces line breaks and the white space around them by a space. */
    static String joined(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            joined.append(text.substring(start, end).stripTrailing()).append(' ');
            start = end + 1;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        return joined.append(text, start, text.length()).toString();
    }

    /** Indents all lines except the first one and empty ones. */
    static String indented(String text, String blanks) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\n(?!\n|$)", "\n" + blanks);
    }
}
