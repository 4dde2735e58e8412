package io.github.waymark.notes.markup;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads what stands within lines of XHTML. */
final class XhtmlInlines {

    private XhtmlInlines() {}

    /** The pieces of some nodes, without blanks around the whole. */
    static List<Inline> of(List<Node> nodes) {
        List<Inline> inlines = new ArrayList<>();
        nodes.forEach(node -> add(node, inlines));
        while (!inlines.isEmpty()
                && inlines.get(0) instanceof Inline.Text text
                && text.text().isBlank()) {
            inlines.remove(0);
        }
        while (!inlines.isEmpty()
                && last(inlines) instanceof Inline.Text text
                && text.text().isBlank()) {
            inlines.remove(inlines.size() - 1);
        }
        if (!inlines.isEmpty() && inlines.get(0) instanceof Inline.Text text) {
            inlines.set(0, new Inline.Text(text.text().stripLeading()));
        }
        if (!inlines.isEmpty() && last(inlines) instanceof Inline.Text text) {
            inlines.set(inlines.size() - 1, new Inline.Text(text.text().stripTrailing()));
        }
        return inlines;
    }

    private static Inline last(List<Inline> inlines) {
        return inlines.get(inlines.size() - 1);
    }

    private static void add(Node node, List<Inline> inlines) {
        if (node instanceof Text text) {
            String line = text.getData().replaceAll("[ \\t\\r\\n]+", " ");
            boolean first = !inlines.isEmpty() && last(inlines) instanceof Inline.Break;
            if (!line.isEmpty()) {
                inlines.add(new Inline.Text(first ? line.stripLeading() : line));
            }
        } else if (node instanceof Element element) {
            element(element, inlines);
        }
    }

    private static void element(Element element, List<Inline> inlines) {
        List<Node> children = XhtmlReader.children(element);
        switch (element.getTagName()) {
            case "strong", "b" -> inlines.add(new Inline.Strong(of(children)));
            case "em", "i" -> inlines.add(new Inline.Emphasis(of(children)));
            case "code", "tt", "kbd" -> inlines.add(new Inline.Literal(element.getTextContent()));
            case "br" -> inlines.add(new Inline.Break());
            case "img" -> inlines.add(new Inline.Image(element.getAttribute("alt"), element.getAttribute("src")));
            case "a" -> {
                String address = element.getAttribute("href");
                // A place in a page of its own means nothing in ours.
                if (address.isEmpty() || address.startsWith("#")) {
                    inlines.addAll(of(children));
                } else {
                    inlines.add(new Inline.Link(of(children), address));
                }
            }
            default -> children.forEach(child -> add(child, inlines));
        }
    }
}
