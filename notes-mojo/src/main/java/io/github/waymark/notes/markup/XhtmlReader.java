package io.github.waymark.notes.markup;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the XHTML that Asciidoctor makes: its elements, and its classes where they say more. */
final class XhtmlReader {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS = Set.of(
            "div", "p", "ul", "ol", "dl", "pre", "table", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    private XhtmlReader() {}

    /** The blocks of a fragment; empty when it isn't well-formed. */
    static Optional<List<Block>> read(String fragment) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            InputSource source = new InputSource(new StringReader("<div>" + fragment + "</div>"));
            return Optional.of(blocks(builder.parse(source).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    private static List<Block> blocks(Element parent) {
        List<Block> blocks = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        for (Node node : children(parent)) {
            if (node instanceof Element element && BLOCKS.contains(element.getTagName())) {
                endLoose(loose, blocks);
                block(element, blocks);
            } else {
                loose.add(node);
            }
        }
        endLoose(loose, blocks);
        return blocks;
    }

    /** Text between blocks, as in a cell or a remark, is a paragraph. */
    private static void endLoose(List<Node> loose, List<Block> blocks) {
        List<Inline> inlines = XhtmlInlines.of(loose);
        if (!inlines.isEmpty()) {
            blocks.add(new Block.Paragraph(inlines));
        }
        loose.clear();
    }

    private static void block(Element element, List<Block> blocks) {
        String name = element.getTagName();
        switch (name) {
            case "p" -> endLoose(new ArrayList<>(children(element)), blocks);
            case "ul", "ol" -> blocks.add(list(element));
            case "dl" -> blocks.add(definitions(element));
            case "pre" -> blocks.add(code(element));
            case "table" -> table(element).ifPresent(blocks::add);
            case "blockquote" -> blocks.add(new Block.Quote(blocks(element)));
            case "hr" -> blocks.add(new Block.Rule());
            case "div" -> division(element, blocks);
            default ->
                blocks.add(new Block.Heading(
                        HEADINGS.contains(name) ? name.charAt(1) - '0' : 1, XhtmlInlines.of(children(element))));
        }
    }

    private static void division(Element element, List<Block> blocks) {
        List<String> classes = List.of(element.getAttribute("class").split(" ", -1));
        if (classes.get(0).equals("admonitionblock") && classes.size() > 1) {
            Element content = descendant(element, "td", "content");
            if (content != null) {
                blocks.add(new Block.Remark(classes.get(1), blocks(content)));
                return;
            }
        }
        if (classes.get(0).equals("title")) {
            blocks.add(new Block.Paragraph(List.of(new Inline.Strong(XhtmlInlines.of(children(element))))));
            return;
        }
        blocks.addAll(blocks(element));
    }

    private static Block list(Element list) {
        List<List<Block>> items = new ArrayList<>();
        elements(list, "li").forEach(item -> items.add(blocks(item)));
        boolean numbered = list.getTagName().equals("ol");
        String start = list.getAttribute("start");
        return new Block.Listing(
                numbered, numbered ? start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1 : 0, items);
    }

    private static Block definitions(Element list) {
        List<Block.Definition> definitions = new ArrayList<>();
        List<Inline> term = new ArrayList<>();
        for (Node node : children(list)) {
            if (node instanceof Element element && element.getTagName().equals("dt")) {
                if (!term.isEmpty()) {
                    term.add(new Inline.Text(", "));
                }
                term.addAll(XhtmlInlines.of(children(element)));
            } else if (node instanceof Element element) {
                definitions.add(new Block.Definition(term, blocks(element)));
                term.clear();
            }
        }
        return new Block.Definitions(definitions);
    }

    private static Block code(Element pre) {
        List<Element> code = elements(pre, "code");
        String language = code.isEmpty() ? "" : code.get(0).getAttribute("data-lang");
        return new Block.Code(language, pre.getTextContent());
    }

    private static Optional<Block> table(Element table) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (String part : List.of("thead", "tbody", "tfoot")) {
            for (Element group : elements(table, part)) {
                for (Element row : elements(group, "tr")) {
                    List<List<Inline>> cells = new ArrayList<>();
                    for (Node cell : children(row)) {
                        if (cell instanceof Element) {
                            cells.add(XhtmlInlines.of(children(cell)));
                        }
                    }
                    rows.add(cells);
                }
            }
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> {
            while (row.size() < width) {
                row.add(List.of());
            }
        });
        boolean headless = elements(table, "thead").isEmpty();
        if (headless && width > 0) {
            rows.add(0, java.util.Collections.nCopies(width, List.of()));
        }
        return width == 0 ? Optional.empty() : Optional.of(new Block.Table(rows.get(0), rows.subList(1, rows.size())));
    }

    private static @Nullable Element descendant(Element from, String name, String type) {
        for (Node node : children(from)) {
            if (node instanceof Element element) {
                boolean found = element.getTagName().equals(name)
                        && element.getAttribute("class").equals(type);
                Element inside = found ? element : descendant(element, name, type);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node node : children(parent)) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            children.add(node);
        }
        return children;
    }
}
