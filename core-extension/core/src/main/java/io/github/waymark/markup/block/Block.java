package io.github.waymark.markup.block;

import java.util.List;

/** A part of a text that takes up whole lines, such as a paragraph or a list. */
public sealed interface Block {

    record Paragraph(List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /** A heading within a text; level 1 is the highest. */
    record Heading(int level, List<Inline> inlines) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }
    }

    /**
     * A bulleted or numbered list.
     *
     * @param start number of the first item; 0 for a bulleted list
     */
    record ItemList(boolean numbered, int start, List<List<Block>> items) implements Block {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /** Terms with their definitions. */
    record Definitions(List<Definition> definitions) implements Block {
        public Definitions {
            definitions = List.copyOf(definitions);
        }
    }

    record Definition(List<Inline> term, List<Block> meaning) {
        public Definition {
            term = List.copyOf(term);
            meaning = List.copyOf(meaning);
        }
    }

    /**
     * Text in which white space is significant.
     *
     * @param language the programming language; empty if unknown
     */
    record Code(String language, String text) implements Block {}

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A highlighted remark.
     *
     * @param kind note, tip, important, warning or caution
     */
    record Admonition(String kind, List<Block> blocks) implements Block {
        public Admonition {
            blocks = List.copyOf(blocks);
        }
    }

    /** A table. Every row has as many cells as the head. */
    record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** A horizontal line. */
    record ThematicBreak() implements Block {}

    /**
     * Source that the readers do not support; it is written verbatim.
     *
     * @param language the markup language of the source
     */
    record Raw(String language, String text) implements Block {}
}
