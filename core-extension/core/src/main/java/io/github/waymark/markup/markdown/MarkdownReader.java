package io.github.waymark.markup.markdown;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses CommonMark with GitHub's tables and alerts; HTML is text. */
public final class MarkdownReader {

    private static final Pattern ALERT = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final List<ParsedMarkup.Warning> warnings = new ArrayList<>();
    private final MarkdownInlines inlines = new MarkdownInlines(warnings);

    private MarkdownReader() {}

    public static ParsedMarkup read(String text) {
        MarkdownReader reader = new MarkdownReader();
        return new ParsedMarkup(reader.blocks(PARSER.parse(text)), reader.warnings);
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                blocks.add(block(node));
            }
        }
        return blocks;
    }

    private Block block(Node node) {
        if (node instanceof Heading heading) {
            return new Block.Heading(heading.getLevel(), inlines.read(heading));
        }
        if (node instanceof ListBlock list) {
            return list(list);
        }
        if (node instanceof FencedCodeBlock code) {
            String info = code.getInfo() == null ? "" : code.getInfo().strip();
            int blank = info.indexOf(' ');
            return new Block.Code(blank < 0 ? info : info.substring(0, blank), withoutLineFeed(code.getLiteral()));
        }
        if (node instanceof IndentedCodeBlock code) {
            return new Block.Code("", withoutLineFeed(code.getLiteral()));
        }
        if (node instanceof BlockQuote quote) {
            return quote(quote);
        }
        if (node instanceof ThematicBreak) {
            return new Block.ThematicBreak();
        }
        if (node instanceof HtmlBlock html) {
            warnings.add(new ParsedMarkup.Warning(
                    line(node), "HTML is not converted; it is shown as it is written", "Use Markdown."));
            return new Block.Raw("html", html.getLiteral());
        }
        return node instanceof TableBlock table ? table(table) : new Block.Paragraph(inlines.read(node));
    }

    private Block list(ListBlock list) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        return new Block.ItemList(!(list instanceof BulletList), start == null ? 0 : start, items);
    }

    private Block quote(BlockQuote quote) {
        List<Block> blocks = blocks(quote);
        if (!blocks.isEmpty()
                && blocks.get(0) instanceof Block.Paragraph first
                && !first.inlines().isEmpty()
                && first.inlines().get(0) instanceof Inline.Text text) {
            Matcher alert = ALERT.matcher(text.text());
            if (alert.lookingAt()) {
                List<Block> rest = new ArrayList<>();
                List<Inline> paragraph = new ArrayList<>(first.inlines());
                paragraph.set(0, new Inline.Text(text.text().substring(alert.end())));
                while (!paragraph.isEmpty() && paragraph.get(0).plain().isBlank()) {
                    paragraph.remove(0);
                }
                if (!paragraph.isEmpty()) {
                    rest.add(new Block.Paragraph(paragraph));
                }
                rest.addAll(blocks.subList(1, blocks.size()));
                return new Block.Admonition(alert.group(1).toLowerCase(Locale.ROOT), rest);
            }
        }
        return new Block.Quote(blocks);
    }

    private Block table(TableBlock table) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                List<List<Inline>> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(inlines.read(cell));
                }
                rows.add(List.copyOf(cells));
            }
        }
        return new Block.Table(rows.get(0), rows.subList(1, rows.size()));
    }

    private static String withoutLineFeed(String literal) {
        return literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
    }
}
