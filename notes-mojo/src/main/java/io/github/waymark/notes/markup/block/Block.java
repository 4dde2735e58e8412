package io.github.waymark.notes.markup.block;

import java.util.List;

/** A piece of a text that stands on lines of its own. */
public sealed interface Block {

    record Paragraph(List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /** A heading within a text; level 1 is its highest. */
    record Heading(int level, List<Inline> inlines) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }
    }

    /**
     * A list.
     *
     * @param start number of the first item; of a bulleted list 0
     */
    record Listing(boolean numbered, int start, List<List<Block>> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Terms with what they mean. */
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
     * Text whose line ends and blanks count.
     *
     * @param language what it is written in; empty when it is not said
     */
    record Code(String language, String text) implements Block {}

    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A remark that stands out.
     *
     * @param kind note, tip, important, warning or caution
     */
    record Remark(String kind, List<Block> blocks) implements Block {
        public Remark {
            blocks = List.copyOf(blocks);
        }
    }

    /** Rows of cells; the first one is the head. Every row is as long as the head. */
    record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** A line across. */
    record Rule() implements Block {}

    /**
     * Source that no reader of ours understands, shown as it is.
     *
     * @param language that it is written in
     */
    record Raw(String language, String text) implements Block {}
}
