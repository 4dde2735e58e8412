package io.github.waymark.notes.markup.block;

import java.util.List;

/** Writes blocks in a language that texts are shown in. */
public interface Writer {

    /** The text of the blocks, without a line end after the last line. */
    String write(List<Block> blocks);

    /** The text of one line. */
    String line(List<Inline> inlines);

    /** A plain text, with every character that would have a meaning made harmless. */
    default String escaped(String plain) {
        return line(List.of(new Inline.Text(plain)));
    }

    /** One line, with line ends as blanks. */
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

    /** With blanks before each line but the first one, and before none that is empty. */
    static String indented(String text, String blanks) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\n(?!\n|$)", "\n" + blanks);
    }
}
