package io.github.waymark.constraints.imports;

import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a rule file of versions-maven-plugin, {@code rules.xml}: ignored versions become denied entries.
 *
 * <p>A list has no regular expressions, so these are skipped.
 */
public final class VersionsRules {

    private final String file;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private VersionsRules(String file) {
        this.file = file;
    }

    /**
     * Reads a rule file.
     *
     * @param file the name of the file in messages
     * @throws ProblemException if it is not well-formed
     */
    public static ImportResult read(String text, String file) {
        try {
            // The JDK's own parser, because others don't support its limits.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute("jdk.xml.maxElementDepth", "50");
            DocumentBuilder builder = factory.newDocumentBuilder();
            // By default, the parser also prints errors to standard error.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(text)));
            VersionsRules rules = new VersionsRules(file);
            rules.read(document.getDocumentElement());
            return new ImportResult(rules.items, rules.skipped);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ProblemException(
                    new Problem(
                            "The rules can't be read.",
                            file,
                            String.valueOf(e.getMessage()),
                            "Use a rule file of versions-maven-plugin, with the root element <ruleset>."),
                    e);
        }
    }

    private void read(Element ruleset) {
        NodeList ignored = ruleset.getElementsByTagName("ignoreVersion");
        for (int i = 0; i < ignored.getLength(); i++) {
            Element version = (Element) ignored.item(i);
            deny(version, pattern(version));
        }
    }

    /** The pattern of the enclosing rule. An ignored version outside of a rule applies to all artifacts. */
    private static String pattern(Element version) {
        for (var node = version.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            if (element.getTagName().equals("rule")) {
                String group = element.getAttribute("groupId");
                String artifact = element.getAttribute("artifactId");
                return (group.isEmpty() ? "*" : group) + ":" + (artifact.isEmpty() ? "*" : artifact);
            }
        }
        return "*:*";
    }

    private void deny(Element version, String pattern) {
        String text = version.getTextContent().strip();
        String type = version.getAttribute("type");
        String what = pattern + " " + text;
        if (type.equals("regex")) {
            skipped.add(what + ": regular expressions are not supported; by default, the policy excludes pre-releases");
            return;
        }
        try {
            items.add(new Denial(
                    CoordinatesPattern.parse(pattern),
                    VersionRanges.parse(text),
                    EntryComments.ofReason("ignored in " + file),
                    Place.of(file)));
        } catch (MalformedException e) {
            skipped.add(what + ": " + e.reason());
        }
    }
}
