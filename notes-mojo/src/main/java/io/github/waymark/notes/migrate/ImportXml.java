package io.github.waymark.notes.migrate;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML files of other tools, without external entities and network access. */
final class ImportXml {

    private ImportXml() {}

    static Element read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints errors.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(file.toFile()).getDocumentElement();
        } catch (SAXParseException e) {
            throw malformed(file + ":" + e.getLineNumber() + ":" + e.getColumnNumber(), e);
        } catch (SAXException | ParserConfigurationException | CharConversionException e) {
            throw malformed(file.toString(), e);
        }
    }

    private static ProblemException malformed(String where, Exception e) {
        return new ProblemException(
                new Problem(
                        "The file can't be read as XML.",
                        where,
                        "Its changes would be missing: " + e.getMessage(),
                        "Correct the file; its encoding is UTF-8, unless its first line says otherwise."),
                e);
    }

    /** The child elements with a name. */
    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** An attribute with comma-separated values; empty if it is missing. */
    static List<String> values(Element element, String attribute) {
        List<String> values = new ArrayList<>();
        for (String value : element.getAttribute(attribute).split(",", -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    static String text(Element element) {
        return element.getTextContent().strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    }
}
