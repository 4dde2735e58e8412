package io.github.waymark.version.metadata;

import io.github.waymark.json.JsonMap;
import io.github.waymark.metadata.MetadataElements;
import io.github.waymark.metadata.MetadataElements.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reports the elements missing from a module's POM, and those that the repository supplies.
 *
 * @param module its artifactId
 * @param lacking the elements missing from the POM and its parents
 */
public record MetadataReport(String module, Set<Element> lacking, MetadataElements completion) {

    /** The elements that Maven Central requires and that are neither in the POM nor in the repository. */
    public List<Element> missing() {
        return completion.missing(lacking);
    }

    /** The report as text. */
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
            case DESCRIPTION -> "missing: write a README whose first paragraph describes the project";
            case URL, SCM -> "missing: the git remote origin has no web address";
            case ISSUE_MANAGEMENT -> "unknown, not required by Maven Central";
            case LICENSES -> "missing: add a file LICENSE with the text of the licence";
            case DEVELOPERS -> "missing: add a file MAINTAINERS with lines `Name <address>`";
        };
    }

    /** The report as one line of JSON, schema 1. */
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
