package io.github.waymark.markup.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes plain text, for terminals and e-mails. */
public final class TextWriter implements Writer {

    private final int columns;

    /** Writes each paragraph in one line. */
    public TextWriter() {
        this(Integer.MAX_VALUE);
    }

    private TextWriter(int columns) {
        this.columns = columns;
    }

    /** A writer that breaks the lines of paragraphs; code and tables stay as they are. */
    public TextWriter wrappedAt(int width) {
        return new TextWriter(width);
    }

    /** Breaks the lines of a text as those of a paragraph. */
    public String wrapped(String text) {
        return columns == Integer.MAX_VALUE ? text : LineWrap.at(columns, text);
    }

    /** Within an indentation, lines are shorter. */
    private TextWriter within(int indentation) {
        return columns == Integer.MAX_VALUE ? this : new TextWriter(columns - indentation);
    }

    @Override
    public String write(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            text.append(i == 0 ? "" : "\n\n").append(block(blocks.get(i)));
        }
        return text.toString();
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return wrapped(line(paragraph.inlines()));
        }
        if (block instanceof Block.Heading heading) {
            return wrapped(line(heading.inlines()));
        }
        if (block instanceof Block.ItemList list) {
            List<String> items = new ArrayList<>();
            int number = list.start();
            for (List<Block> item : list.items()) {
                String mark = list.numbered() ? number++ + ". " : "- ";
                items.add(mark + Writer.indented(within(mark.length()).write(item), " ".repeat(mark.length())));
            }
            return String.join("\n", items);
        }
        if (block instanceof Block.Definitions definitions) {
            List<String> items = new ArrayList<>();
            for (Block.Definition definition : definitions.definitions()) {
                items.add(line(definition.term()) + "\n    "
                        + Writer.indented(within(4).write(definition.meaning()), "    "));
            }
            return String.join("\n", items);
        }
        if (block instanceof Block.Code code) {
            return "    " + Writer.indented(code.text(), "    ");
        }
        if (block instanceof Block.Raw raw) {
            return raw.text();
        }
        if (block instanceof Block.Quote quote) {
            return "  " + Writer.indented(within(2).write(quote.blocks()), "  ");
        }
        if (block instanceof Block.Admonition admonition) {
            String kind = admonition.kind().substring(0, 1).toUpperCase(Locale.ROOT)
                    + admonition.kind().substring(1);
            return wrapped(kind + ": " + Writer.indented(within(2).write(admonition.blocks()), "  "));
        }
        return block instanceof Block.Table table ? table(table) : "----";
    }

    private String table(Block.Table table) {
        StringBuilder text = new StringBuilder(row(table.head()));
        table.rows().forEach(row -> text.append('\n').append(row(row)));
        return text.toString();
    }

    private String row(List<List<Inline>> cells) {
        return String.join(" | ", cells.stream().map(this::line).toList());
    }

    @Override
    public String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        for (Inline inline : inlines) {
            String plain = Writer.joined(inline.plain());
            line.append(inline instanceof Inline.Break ? "\n" : plain);
            if (inline instanceof Inline.Link link && !plain.equals(link.address())) {
                line.append(" (").append(link.address()).append(')');
            }
        }
        return line.toString();
    }
}
