package io.github.waymark.xml;

import io.github.waymark.text.XmlEscape;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML file with one element per line, indented by two blanks, and escapes all values. */
public final class XmlWriter {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes alternating names and values
     */
    public XmlWriter start(String name, Object... attributes) {
        tag(name, attributes).append(">\n");
        open.addLast(name);
        return this;
    }

    /** Writes an element with text only; an empty element if the text is empty. */
    public XmlWriter element(String name, String text, Object... attributes) {
        tag(name, attributes);
        if (text.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append('>')
                    .append(XmlEscape.text(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
        return this;
    }

    /** Closes the innermost open element. */
    public XmlWriter end() {
        String name = open.removeLast();
        xml.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        return this;
    }

    /** The content of the file, with a final line end. */
    @Override
    public String toString() {
        return xml.toString();
    }

    private StringBuilder tag(String name, Object... attributes) {
        xml.append("  ".repeat(open.size())).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            xml.append(XmlEscape.attribute(String.valueOf(attributes[i + 1]))).append('"');
        }
        return xml;
    }
}
