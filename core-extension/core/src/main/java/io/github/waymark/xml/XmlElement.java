package io.github.waymark.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML text with the offsets of its parts, for changing the text at these places.
 *
 * @param start the offset of the start tag
 * @param contentStart the offset after the start tag
 * @param contentEnd the offset of the end tag
 * @param end the offset after the end tag
 * @param text the text that is the only content, entities replaced; null with other content or other entities
 */
public record XmlElement(
        String name,
        int start,
        int contentStart,
        int contentEnd,
        int end,
        @Nullable String text,
        List<XmlElement> children) {

    public XmlElement {
        children = List.copyOf(children);
    }

    /**
     * The root element of a text.
     *
     * @return empty if the text isn't well-formed, or has a document type, whose entities require a parser
     */
    public static Optional<XmlElement> root(String text) {
        XmlScanner scanner = new XmlScanner(text);
        XmlElement root = null;
        while (scanner.next()) {
            if (scanner.kind() == XmlScanner.Kind.DOCTYPE
                    || (scanner.kind() == XmlScanner.Kind.START && root != null)) {
                return Optional.empty();
            }
            if (scanner.kind() == XmlScanner.Kind.START) {
                root = element(scanner);
            }
        }
        return scanner.problem().isEmpty() ? Optional.ofNullable(root) : Optional.empty();
    }

    private static XmlElement element(XmlScanner scanner) {
        String name = scanner.name();
        int start = scanner.from();
        int contentStart = scanner.to();
        List<XmlElement> children = new ArrayList<>();
        String text = "";
        int texts = 0;
        boolean plain = true;
        while (scanner.next() && scanner.kind() != XmlScanner.Kind.END) {
            switch (scanner.kind()) {
                case START -> children.add(element(scanner));
                case TEXT -> {
                    text = scanner.value();
                    texts++;
                }
                default -> plain = false;
            }
        }
        boolean textOnly = plain && texts <= 1 && children.isEmpty();
        return new XmlElement(
                name,
                start,
                contentStart,
                scanner.from(),
                scanner.to(),
                textOnly ? XmlScanner.decoded(text) : null,
                children);
    }

    /** The first child with a name. */
    public Optional<XmlElement> child(String childName) {
        for (XmlElement child : children) {
            if (child.name().equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The text of the first child with a name; empty if there is none, or if it isn't only text. */
    public Optional<String> value(String childName) {
        return child(childName).map(XmlElement::text);
    }
}
