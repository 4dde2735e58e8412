package io.github.waymark.notes.markup.block;

import java.util.List;

/** A piece of a line. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    /** Code, a file's name, a value. */
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

    /** A line end that is meant. */
    record Break() implements Inline {}

    /** The letters without their form. */
    static String plain(List<Inline> inlines) {
        StringBuilder plain = new StringBuilder();
        for (Inline inline : inlines) {
            plain.append(inline.plain());
        }
        return plain.toString();
    }

    /** The letters without their form. */
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
