package io.github.waymark.notes.maven;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkEventAttributes;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a text to a page of the site. */
final class SiteBlocks {

    private static final @Nullable SinkEventAttributes PLAIN = null;

    private SiteBlocks() {}

    static void write(Sink sink, List<Block> blocks) {
        blocks.forEach(block -> write(sink, block));
    }

    /** Writes the content of a list item; a single paragraph is written without paragraph tags, which add space. */
    static void writeItem(Sink sink, List<Block> blocks) {
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph only) {
            line(sink, only.inlines());
        } else {
            write(sink, blocks);
        }
    }

    private static void write(Sink sink, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            sink.paragraph();
            line(sink, paragraph.inlines());
            sink.paragraph_();
        } else if (block instanceof Block.Heading heading) {
            sink.paragraph();
            sink.bold();
            line(sink, heading.inlines());
            sink.bold_();
            sink.paragraph_();
        } else if (block instanceof Block.ItemList list) {
            list(sink, list);
        } else if (block instanceof Block.Definitions definitions) {
            definitions(sink, definitions);
        } else if (block instanceof Block.Code code) {
            verbatim(sink, code.text());
        } else if (block instanceof Block.Raw raw) {
            verbatim(sink, raw.text());
        } else if (block instanceof Block.Quote quote) {
            write(sink, quote.blocks());
        } else if (block instanceof Block.Admonition admonition) {
            admonition(sink, admonition);
        } else if (block instanceof Block.Table table) {
            table(sink, table);
        } else {
            sink.horizontalRule();
        }
    }

    private static void list(Sink sink, Block.ItemList list) {
        if (list.numbered()) {
            sink.numberedList(Sink.NUMBERING_DECIMAL);
        } else {
            sink.list();
        }
        for (List<Block> item : list.items()) {
            if (list.numbered()) {
                sink.numberedListItem();
                writeItem(sink, item);
                sink.numberedListItem_();
            } else {
                sink.listItem();
                writeItem(sink, item);
                sink.listItem_();
            }
        }
        if (list.numbered()) {
            sink.numberedList_();
        } else {
            sink.list_();
        }
    }

    private static void definitions(Sink sink, Block.Definitions definitions) {
        sink.definitionList();
        for (Block.Definition definition : definitions.definitions()) {
            sink.definedTerm();
            line(sink, definition.term());
            sink.definedTerm_();
            sink.definition();
            write(sink, definition.meaning());
            sink.definition_();
        }
        sink.definitionList_();
    }

    private static void admonition(Sink sink, Block.Admonition admonition) {
        sink.paragraph();
        sink.bold();
        sink.text(Character.toUpperCase(admonition.kind().charAt(0))
                + admonition.kind().substring(1) + ":");
        sink.bold_();
        sink.paragraph_();
        write(sink, admonition.blocks());
    }

    private static void verbatim(Sink sink, String text) {
        sink.verbatim(PLAIN);
        sink.text(text);
        sink.verbatim_();
    }

    private static void table(Sink sink, Block.Table table) {
        sink.table();
        sink.tableRows();
        sink.tableRow();
        for (List<Inline> cell : table.head()) {
            sink.tableHeaderCell();
            line(sink, cell);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<List<Inline>> row : table.rows()) {
            sink.tableRow();
            for (List<Inline> cell : row) {
                sink.tableCell();
                line(sink, cell);
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }

    private static void line(Sink sink, List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Literal literal) {
                sink.monospaced();
                sink.text(literal.text());
                sink.monospaced_();
            } else if (inline instanceof Inline.Emphasis emphasis) {
                sink.italic();
                line(sink, emphasis.inlines());
                sink.italic_();
            } else if (inline instanceof Inline.Strong strong) {
                sink.bold();
                line(sink, strong.inlines());
                sink.bold_();
            } else if (inline instanceof Inline.Link link) {
                sink.link(link.address());
                line(sink, link.inlines());
                sink.link_();
            } else if (inline instanceof Inline.Break) {
                sink.lineBreak();
            } else {
                sink.text(inline.plain());
            }
        }
    }
}
