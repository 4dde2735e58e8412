package io.github.waymark.version.metadata;

import io.github.waymark.json.JsonMap;
import io.github.waymark.metadata.MetadataElements;
import io.github.waymark.metadata.MetadataElements.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a module's POM lacks, what was found for it, and where.
 *
 * @param module its artifactId
 * @param lacking what the POM lacks, its parents included
 */
public record MetadataReport(String module, Set<Element> lacking, MetadataElements completion) {

    /** Elements that Maven Central demands and nobody knows. */
    public List<Element> missing() {
        return completion.missing(lacking);
    }

    /** For people. */
    public String text() {
        StringBuilder text = new StringBuilder(module).append('\n');
        Map<Element, String> origins = completion.origins(lacking);
        for (Element element : Element.values()) {
            String state = !lacking.contains(element)
                    ? "in the POM"
                    : origins.containsKey(element) ? "found: " + origins.get(element) : absent(element);
            text.append("  ").append(element.tag()).append(": ").append(state).append('\n');
        }
        String xml = completion.xml(lacking);
        return xml.isEmpty() ? text.toString() : text.append(xml).toString();
    }

    private static String absent(Element element) {
        return switch (element) {
            case NAME -> "missing";
            case DESCRIPTION -> "missing: write a README whose first paragraph says what the project is for";
            case URL, SCM -> "missing: the git remote origin is none of the web";
            case ISSUE_MANAGEMENT -> "unknown, and Maven Central doesn't demand it";
            case LICENSES -> "missing: put the text of the licence into a file LICENSE";
            case DEVELOPERS -> "missing: put lines `Name <address>` into a file MAINTAINERS";
        };
    }

    /** One line of JSON, schema 1. */
    public String json() {
        JsonMap found = new JsonMap();
        completion.origins(lacking).forEach((element, origin) -> found.add(element.tag(), origin));
        return JsonMap.report()
                .add("module", module)
                .add("found", found)
                .add("missing", missing().stream().map(Element::tag).toList())
                .line();
    }
}
