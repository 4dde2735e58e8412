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
 * Reads the rule file of the versions plugin, {@code rules.xml}: versions that it ignores become denials.
 *
 * <p>A list knows ranges and no regular expressions; those are told as skipped.
 */
public final class VersionsRules {

    private final String file;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private VersionsRules(String file) {
        this.file = file;
    }

    /**
     * Reads one.
     *
     * @param file its name in messages
     * @throws ProblemException when it is no XML
     */
    public static ImportResult read(String text, String file) {
        try {
            // The JDK's own: others don't know its limits.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute("jdk.xml.maxElementDepth", "50");
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without one, the parser prints to standard error what is thrown besides.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(text)));
            VersionsRules rules = new VersionsRules(file);
            rules.rules(document.getDocumentElement());
            return new ImportResult(rules.items, rules.skipped);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new ProblemException(
                    new Problem(
                            "The rules can't be read.",
                            file,
                            String.valueOf(e.getMessage()),
                            "Name a rule file of the versions plugin, with <ruleset> outermost."),
                    e);
        }
    }

    private void rules(Element ruleset) {
        NodeList ignored = ruleset.getElementsByTagName("ignoreVersion");
        for (int i = 0; i < ignored.getLength(); i++) {
            Element version = (Element) ignored.item(i);
            ignored(version, pattern(version));
        }
    }

    /** The rule around an ignored version; without one it holds for everything. */
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

    private void ignored(Element version, String pattern) {
        String text = version.getTextContent().strip();
        String type = version.getAttribute("type");
        String what = pattern + " " + text;
        if (type.equals("regex")) {
            skipped.add(what + ": a regular expression; pre-releases are left out by the policy anyway");
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
