package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes reStructuredText. */
public final class RstWriter implements Writer {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\*`|]|_(?![\\w])");

    /** Matches a paragraph that would be parsed as a list, a comment, a field or a doctest block. */
    private static final Pattern START = Pattern.compile(
            "(?:[-+•‣⁃]|\\(?(?:\\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)]|\\.\\.|>>>|:[^:\\s][^:]*:)(?=\\s|$)");

    @Override
    public String write(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            boolean apart = i > 0 && wouldMerge(blocks.get(i - 1), blocks.get(i));
            text.append(i == 0 ? "" : apart ? "\n\n..\n\n" : "\n\n").append(block(blocks.get(i)));
        }
        return text.toString();
    }

    /** Whether two blocks would be parsed as one: adjacent lists, or a quote after an indented block. */
    private static boolean wouldMerge(Block before, Block block) {
        return block instanceof Block.ItemList
                ? before instanceof Block.ItemList
                : block instanceof Block.Quote
                        && !(before instanceof Block.Paragraph || before instanceof Block.Heading);
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(line(paragraph.inlines()));
        }
        if (block instanceof Block.Heading heading) {
            return "**" + Writer.joined(Inline.plain(heading.inlines())) + "**";
        }
        if (block instanceof Block.ItemList list) {
            return list(list);
        }
        if (block instanceof Block.Definitions definitions) {
            return definitions(definitions);
        }
        if (block instanceof Block.Code code) {
            String start = code.language().isEmpty() ? "::" : ".. code-block:: " + Writer.joined(code.language());
            return start + "\n\n   " + Writer.indented(code.text(), "   ");
        }
        if (block instanceof Block.Raw raw) {
            return raw.language().equals("rst") ? raw.text() : "::\n\n   " + Writer.indented(raw.text(), "   ");
        }
        if (block instanceof Block.Quote quote) {
            return "  " + Writer.indented(write(quote.blocks()), "  ");
        }
        if (block instanceof Block.Admonition admonition) {
            return ".. " + admonition.kind() + "::\n\n   " + Writer.indented(write(admonition.blocks()), "   ");
        }
        return block instanceof Block.Table table ? table(table) : "----";
    }

    private String definitions(Block.Definitions definitions) {
        List<String> items = new ArrayList<>();
        for (Block.Definition definition : definitions.definitions()) {
            items.add(line(definition.term()) + "\n  " + Writer.indented(write(definition.meaning()), "  "));
        }
        return String.join("\n\n", items);
    }

    private static String paragraph(String line) {
        String start = START.matcher(line).lookingAt() ? "\\" + line : line;
        return start.endsWith("::") ? start.substring(0, start.length() - 2) + "\\::" : start;
    }

    private String list(Block.ItemList list) {
        List<String> items = new ArrayList<>();
        boolean loose = false;
        int number = list.start();
        for (List<Block> item : list.items()) {
            String mark = list.numbered() ? number++ + ". " : "- ";
            items.add(mark + Writer.indented(write(item), " ".repeat(mark.length())));
            loose |= item.size() > 1;
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private String table(Block.Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.head().stream().map(this::line).toList());
        table.rows().forEach(row -> rows.add(row.stream().map(this::line).toList()));
        StringBuilder text = new StringBuilder(".. list-table::\n   :header-rows: 1\n");
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "\n   * - " : "\n     - ").append(row.get(i));
            }
        }
        return text.toString();
    }

    @Override
    public String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        for (Inline inline : inlines) {
            String next = inline(inline);
            // Markup is recognized only between white space; an escaped space separates without being shown.
            boolean glued = !line.isEmpty()
                    && !Character.isWhitespace(line.charAt(line.length() - 1))
                    && "(['\"<{/-:".indexOf(line.charAt(line.length() - 1)) < 0;
            if (glued
                    && !next.isEmpty()
                    && (!(inline instanceof Inline.Text) || Character.isLetterOrDigit(next.charAt(0)))) {
                line.append("\\ ");
            }
            line.append(next);
        }
        return line.toString();
    }

    private String inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return SPECIAL.matcher(Writer.joined(text.text())).replaceAll("\\\\$0");
        }
        if (inline instanceof Inline.Literal literal) {
            return "``" + Writer.joined(literal.text()) + "``";
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return "*" + Writer.joined(Inline.plain(emphasis.inlines())) + "*";
        }
        if (inline instanceof Inline.Strong strong) {
            return "**" + Writer.joined(Inline.plain(strong.inlines())) + "**";
        }
        if (inline instanceof Inline.Link link) {
            String label = Writer.joined(Inline.plain(link.inlines()));
            return label.equals(link.address())
                    ? link.address()
                    : "`" + label.replace("<", "\\<").replace("`", "\\`") + " <" + link.address() + ">`__";
        }
        if (inline instanceof Inline.Image image) {
            return "`" + image.alternative().replace("`", "\\`") + " <" + image.address() + ">`__";
        }
        return "\n";
    }
}
