package io.github.waymark.markup.block;

import io.github.waymark.text.XmlEscape;
import java.util.List;

/** Writes HTML; all text is escaped. */
public final class HtmlWriter implements Writer {

    @Override
    public String write(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            html.append(i == 0 ? "" : "\n").append(block(blocks.get(i)));
        }
        return html.toString();
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return element("p", line(paragraph.inlines()));
        }
        if (block instanceof Block.Heading heading) {
            return element("h" + Math.min(6, heading.level() + 3), line(heading.inlines()));
        }
        if (block instanceof Block.ItemList list) {
            return list(list);
        }
        if (block instanceof Block.Definitions definitions) {
            StringBuilder items = new StringBuilder("<dl>\n");
            for (Block.Definition definition : definitions.definitions()) {
                items.append(element("dt", line(definition.term()))).append('\n');
                items.append(element("dd", write(definition.meaning()))).append('\n');
            }
            return items.append("</dl>").toString();
        }
        if (block instanceof Block.Code code) {
            return code(code.language(), code.text());
        }
        if (block instanceof Block.Raw raw) {
            return code(raw.language(), raw.text());
        }
        if (block instanceof Block.Quote quote) {
            return "<blockquote>\n" + write(quote.blocks()) + "\n</blockquote>";
        }
        if (block instanceof Block.Admonition admonition) {
            return "<div class=\"" + XmlEscape.attribute(admonition.kind()) + "\">\n" + write(admonition.blocks())
                    + "\n</div>";
        }
        return block instanceof Block.Table table ? table(table) : "<hr>";
    }

    private String list(Block.ItemList list) {
        String name = list.numbered() ? "ol" : "ul";
        StringBuilder html = new StringBuilder("<").append(name);
        html.append(list.start() > 1 ? " start=\"" + list.start() + "\">\n" : ">\n");
        for (List<Block> item : list.items()) {
            html.append(element("li", tight(item))).append('\n');
        }
        return html.append("</").append(name).append('>').toString();
    }

    /** A single paragraph is written without its tags, so that lists stay compact. */
    public String tight(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph first) {
            boolean listFollows = blocks.size() == 2 && blocks.get(1) instanceof Block.ItemList;
            if (blocks.size() == 1 || listFollows) {
                return line(first.inlines()) + (listFollows ? "\n" + block(blocks.get(1)) : "");
            }
        }
        return write(blocks);
    }

    private static String code(String language, String text) {
        String name = language.isEmpty() ? "" : " class=\"language-" + XmlEscape.attribute(language) + "\"";
        return "<pre><code" + name + ">" + XmlEscape.text(text) + "\n</code></pre>";
    }

    private String table(Block.Table table) {
        StringBuilder html = new StringBuilder("<table>\n<thead>\n").append(row(table.head(), "th"));
        html.append("\n</thead>\n<tbody>");
        table.rows().forEach(row -> html.append('\n').append(row(row, "td")));
        return html.append("\n</tbody>\n</table>").toString();
    }

    private String row(List<List<Inline>> cells, String name) {
        StringBuilder row = new StringBuilder("<tr>");
        cells.forEach(cell -> row.append(element(name, line(cell))));
        return row.append("</tr>").toString();
    }

    @Override
    public String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        inlines.forEach(inline -> line.append(inline(inline)));
        return line.toString();
    }

    private String inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return XmlEscape.text(Writer.joined(text.text()));
        }
        if (inline instanceof Inline.Literal literal) {
            return element("code", XmlEscape.text(Writer.joined(literal.text())));
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return element("em", line(emphasis.inlines()));
        }
        if (inline instanceof Inline.Strong strong) {
            return element("strong", line(strong.inlines()));
        }
        if (inline instanceof Inline.Link link) {
            String label = line(link.inlines());
            return LinkRewriter.isSafe(link.address())
                    ? "<a href=\"" + XmlEscape.attribute(link.address()) + "\">" + label + "</a>"
                    : label + XmlEscape.text(" (" + link.address() + ")");
        }
        if (inline instanceof Inline.Image image) {
            return LinkRewriter.isSafe(image.address())
                    ? "<img src=\"" + XmlEscape.attribute(image.address()) + "\" alt=\""
                            + XmlEscape.attribute(image.alternative()) + "\">"
                    : XmlEscape.text(image.alternative());
        }
        return "<br>\n";
    }

    private static String element(String name, String inside) {
        return "<" + name + ">" + inside + "</" + name + ">";
    }
}
