package io.github.waymark.markup.markdown;

import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Converts the inline nodes of a Markdown paragraph. */
final class MarkdownInlines {

    private final List<ParsedMarkup.Warning> warnings;

    MarkdownInlines(List<ParsedMarkup.Warning> warnings) {
        this.warnings = warnings;
    }

    List<Inline> read(Node parent) {
        List<Inline> inlines = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inlines.add(inline(node));
        }
        return inlines;
    }

    private Inline inline(Node node) {
        if (node instanceof Text text) {
            return new Inline.Text(text.getLiteral());
        }
        if (node instanceof Code code) {
            return new Inline.Literal(code.getLiteral());
        }
        if (node instanceof Emphasis) {
            return new Inline.Emphasis(read(node));
        }
        if (node instanceof StrongEmphasis) {
            return new Inline.Strong(read(node));
        }
        if (node instanceof Link link) {
            return new Inline.Link(read(node), link.getDestination());
        }
        if (node instanceof Image image) {
            return new Inline.Image(Inline.plain(read(node)), image.getDestination());
        }
        if (node instanceof SoftLineBreak) {
            return new Inline.Text("\n");
        }
        if (node instanceof HardLineBreak) {
            return new Inline.Break();
        }
        if (node instanceof HtmlInline html) {
            warnings.add(new ParsedMarkup.Warning(
                    0,
                    html.getLiteral(),
                    "HTML is not converted; it is shown as it is written: " + html.getLiteral(),
                    "Use Markdown."));
            return new Inline.Text(html.getLiteral());
        }
        return new Inline.Text(Inline.plain(read(node)));
    }
}
