package io.github.waymark.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM as XML, asked by XPath without namespaces. */
public final class Pom {

    private final Document document;

    private Pom(Document document) {
        this.document = document;
    }

    public static Pom of(String text) {
        try {
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("no POM: " + text, e);
        }
    }

    /** The text at this place, without spaces around it; empty when there is none. */
    String text(String path) {
        return text(document, path);
    }

    static String text(Node from, String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate("normalize-space(" + path + ")", from);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    List<Node> all(String path) {
        return all(document, path);
    }

    static List<Node> all(Node from, String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, from, XPathConstants.NODESET);
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                nodes.add(found.item(i));
            }
            return nodes;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** What the POM says of itself, its parent and its dependencies, in one line. */
    public String coordinates() {
        StringBuilder line = new StringBuilder();
        line.append(text("(/project/groupId | /project/parent/groupId)[last()]"))
                .append(':')
                .append(text("/project/artifactId"))
                .append(':')
                .append(text("(/project/version | /project/parent/version)[last()]"));
        if (!text("/project/parent").isEmpty()) {
            line.append(", parent ")
                    .append(text("/project/parent/artifactId"))
                    .append(':')
                    .append(text("/project/parent/version"));
        }
        for (Node dependency : all("/project/dependencies/dependency")) {
            line.append(", uses ")
                    .append(text(dependency, "artifactId"))
                    .append(':')
                    .append(text(dependency, "version"));
        }
        return line.toString();
    }
}
