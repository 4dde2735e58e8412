package io.github.waymark.markup.block;

import java.util.List;

/** A part of a line, such as text, emphasis or a link. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    /** Code, a file name or a value. */
    record Literal(String text) implements Inline {}

    record Emphasis(List<Inline> inlines) implements Inline {
        public Emphasis {
            inlines = List.copyOf(inlines);
        }
    }

    record Strong(List<Inline> inlines) implements Inline {
        public Strong {
            inlines = List.copyOf(inlines);
        }
    }

    record Link(List<Inline> inlines, String address) implements Inline {
        public Link {
            inlines = List.copyOf(inlines);
        }
    }

    record Image(String alternative, String address) implements Inline {}

    /** A hard line break. */
    record Break() implements Inline {}

    /** The text without formatting. */
    static String plain(List<Inline> inlines) {
        StringBuilder plain = new StringBuilder();
        for (Inline inline : inlines) {
            plain.append(inline.plain());
        }
        return plain.toString();
    }

    /** The text without formatting. */
    default String plain() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Literal literal) {
            return literal.text();
        }
        if (this instanceof Emphasis emphasis) {
            return plain(emphasis.inlines());
        }
        if (this instanceof Strong strong) {
            return plain(strong.inlines());
        }
        if (this instanceof Link link) {
            return plain(link.inlines());
        }
        return this instanceof Image image ? image.alternative() : " ";
    }
}
