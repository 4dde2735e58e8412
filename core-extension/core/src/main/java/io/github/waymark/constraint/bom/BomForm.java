package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.text.XmlEscape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The BOM form of a list. */
public final class BomForm implements ListForm {

    /** The coordinates in the POM of a list without coordinates. */
    static final String NO_COORDINATES = "local:constraints:0";

    private static final String INDENT = "      ";

    @Override
    public ListText read(String text, String source) {
        return new BomReader(this, text, source).read();
    }

    @Override
    public String write(ListContent content) {
        return write(content, "");
    }

    /**
     * Writes a BOM to publish.
     *
     * @param metadata the elements that describe the project, such as {@code <name>}, each with a final newline
     */
    public String write(ListContent content, String metadata) {
        String[] gav = (content.bom().isEmpty() ? NO_COORDINATES : content.bom()).split(":", -1);
        StringBuilder pom = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        pom.append(comments(content.header(), ""));
        pom.append("""
                <project xmlns="http://maven.apache.org/POM/4.0.0"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>
                """);
        pom.append("  <groupId>").append(gav[0]).append("</groupId>\n");
        pom.append("  <artifactId>").append(gav[1]).append("</artifactId>\n");
        pom.append("  <version>").append(gav[2]).append("</version>\n");
        pom.append("  <packaging>pom</packaging>\n").append(metadata);
        pom.append("  <dependencyManagement>\n    <dependencies>\n");
        for (ListEntry item : content.items()) {
            if (profile(item).isEverywhere()) {
                pom.append(write(item, INDENT));
            }
        }
        pom.append(comments(content.footer(), INDENT));
        pom.append("    </dependencies>\n  </dependencyManagement>\n");
        return pom.append(profiles(content)).append("</project>\n").toString();
    }

    private String profiles(ListContent content) {
        Set<Variant> variants = new LinkedHashSet<>();
        content.items().forEach(item -> variants.add(profile(item)));
        variants.remove(Variant.EVERYWHERE);
        if (variants.isEmpty()) {
            return "";
        }
        StringBuilder xml = new StringBuilder("  <profiles>\n");
        for (Variant variant : variants) {
            xml.append("    <profile>\n      <id>").append(id(variant)).append("</id>\n      <activation>\n");
            xml.append(BomActivation.xml(variant, "        "));
            xml.append("      </activation>\n      <dependencyManagement>\n        <dependencies>\n");
            for (ListEntry item : content.items()) {
                if (profile(item).equals(variant)) {
                    xml.append(write(item, "          "));
                }
            }
            xml.append("        </dependencies>\n      </dependencyManagement>\n    </profile>\n");
        }
        return xml.append("  </profiles>\n").toString();
    }

    private static String id(Variant variant) {
        return variant.toString()
                .replace(" and ", "-")
                .replace(">=", "-from-")
                .replace("==", "-")
                .replace("!=", "-not-")
                .replace("<", "-below-");
    }

    /** The variant whose profile contains the entry, for dependencies of some platforms; otherwise that of all platforms. */
    private static Variant profile(ListEntry item) {
        return item instanceof Constraint constraint && constraint.pattern().isPlain()
                ? constraint.variant()
                : Variant.EVERYWHERE;
    }

    /** An entry as an element or a comment; for a variant, as in its profile. */
    @Override
    public String write(ListEntry item, String indent) {
        String comment = comments(item.comments().comment(), indent);
        if (item instanceof Constraint constraint && constraint.pattern().isPlain()) {
            CoordinatesPattern pattern = constraint.pattern();
            return comment
                    + dependency(
                            indent,
                            List.of(
                                    "groupId",
                                    pattern.groupId(),
                                    "artifactId",
                                    pattern.artifactId(),
                                    "version",
                                    constraint.version(),
                                    "type",
                                    pattern.type(),
                                    "classifier",
                                    pattern.classifier()),
                            item);
        }
        if (item instanceof Include include
                && include.yields()
                && Include.BOM.matcher(include.location()).matches()) {
            String[] gav = include.location().split(":", -1);
            return comment
                    + dependency(
                            indent,
                            List.of(
                                    "groupId",
                                    gav[0],
                                    "artifactId",
                                    gav[1],
                                    "version",
                                    gav[2],
                                    "type",
                                    "pom",
                                    "scope",
                                    "import"),
                            item);
        }
        return comment + indent + "<!-- waymark: " + escapeHyphens(TextForm.line(item)) + " -->\n";
    }

    private static String dependency(String indent, List<String> elements, ListEntry item) {
        StringBuilder xml = new StringBuilder(indent).append("<dependency>\n");
        for (int i = 0; i < elements.size(); i += 2) {
            String name = elements.get(i);
            String value = elements.get(i + 1);
            if (!value.isEmpty()) {
                xml.append(indent).append("  <").append(name).append('>').append(XmlEscape.text(value));
                xml.append("</").append(name).append(">\n");
            }
        }
        String comments = TextForm.comments(item.comments());
        xml.append(indent).append("</dependency>");
        return xml.append(comments.isEmpty() ? "" : " <!-- " + escapeHyphens(comments) + " -->")
                .append('\n')
                .toString();
    }

    private static String comments(String words, String indent) {
        List<String> lines = new ArrayList<>();
        if (!words.isEmpty()) {
            for (String word : words.split("\n", -1)) {
                lines.add(indent + "<!-- " + escapeHyphens(word) + (word.isEmpty() ? "-->\n" : " -->\n"));
            }
        }
        return String.join("", lines);
    }

    /** Escapes double hyphens, which are invalid in comments. */
    private static String escapeHyphens(String words) {
        return words.replace("--", "-&#45;").replace("--", "-&#45;");
    }

    @Override
    public String added(String text, int end, ListEntry item) {
        return end < 0 || !profile(item).isEverywhere()
                ? ""
                : text.substring(0, end) + write(item, INDENT) + text.substring(end);
    }

    @Override
    public boolean belongTogether(ListEntry item, ListEntry other) {
        return item.getClass() == other.getClass() && profile(item).equals(profile(other));
    }
}
