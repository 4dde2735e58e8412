package io.github.waymark.metadata;

import io.github.waymark.text.XmlEscape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements of a POM that facts can give, as text. */
public final class MetadataElements {

    /** Elements that Maven Central demands, and one that it doesn't. */
    public enum Element {
        NAME,
        DESCRIPTION,
        URL,
        LICENSES,
        DEVELOPERS,
        SCM,
        ISSUE_MANAGEMENT;

        /** As in the POM. */
        public String tag() {
            return this == ISSUE_MANAGEMENT ? "issueManagement" : name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether Maven Central refuses a release without it. */
        public boolean demanded() {
            return this != ISSUE_MANAGEMENT;
        }
    }

    private final ProjectMetadata projectMetadata;
    private final String artifactId;

    /**
     * The completion of a project's POM.
     *
     * @param artifactId what the project is called where it has no name
     */
    public MetadataElements(ProjectMetadata projectMetadata, String artifactId) {
        this.projectMetadata = projectMetadata;
        this.artifactId = artifactId;
    }

    /**
     * The elements that a POM lacks, its parents included.
     *
     * @param texts name, description, page, the address of the repository and that of the issues, as the POM has them; null or blank
     *     where it has none
     */
    public static Set<Element> lacking(Map<Element, @Nullable String> texts, boolean licenses, boolean developers) {
        Set<Element> lacking = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            String text = texts.get(element);
            boolean there = switch (element) {
                case LICENSES -> licenses;
                case DEVELOPERS -> developers;
                default -> text != null && !text.isBlank();
            };
            if (!there) {
                lacking.add(element);
            }
        }
        return lacking;
    }

    /** What was found. */
    public ProjectMetadata projectMetadata() {
        return projectMetadata;
    }

    /** The elements that facts give among those that lack, and where from. */
    public Map<Element, String> origins(Set<Element> lacking) {
        Map<Element, String> origins = new EnumMap<>(Element.class);
        for (Element element : lacking) {
            origin(element).ifPresent(origin -> origins.put(element, origin));
        }
        return origins;
    }

    private Optional<String> origin(Element element) {
        return switch (element) {
            case NAME -> Optional.of("artifactId");
            case DESCRIPTION -> projectMetadata.description().map(MetadataValue::where);
            case LICENSES -> projectMetadata.licenses().map(MetadataValue::where);
            case DEVELOPERS -> projectMetadata.developers().map(MetadataValue::where);
            case URL, SCM -> projectMetadata.remote().map(MetadataValue::where);
            case ISSUE_MANAGEMENT ->
                projectMetadata
                        .remote()
                        .filter(remote -> remote.value().forge().isPresent())
                        .map(MetadataValue::where);
        };
    }

    /** The elements as lines of XML, indented for the top level of a POM; those that no fact gives are left out. */
    public String xml(Set<Element> lacking) {
        StringBuilder xml = new StringBuilder();
        for (Element element : EnumSet.allOf(Element.class)) {
            if (lacking.contains(element) && origin(element).isPresent()) {
                append(xml, element);
            }
        }
        return xml.toString();
    }

    private void append(StringBuilder xml, Element element) {
        switch (element) {
            case NAME -> line(xml, 1, "name", artifactId);
            case DESCRIPTION ->
                projectMetadata.description().ifPresent(fact -> line(xml, 1, "description", fact.value()));
            case URL ->
                projectMetadata
                        .remote()
                        .ifPresent(fact -> line(xml, 1, "url", fact.value().web()));
            case LICENSES -> projectMetadata.licenses().ifPresent(fact -> licenses(xml, fact.value()));
            case DEVELOPERS -> projectMetadata.developers().ifPresent(fact -> developers(xml, fact.value()));
            case SCM -> projectMetadata.remote().ifPresent(fact -> scm(xml, fact.value()));
            case ISSUE_MANAGEMENT -> projectMetadata.remote().ifPresent(fact -> issues(xml, fact.value()));
        }
    }

    private static void licenses(StringBuilder xml, List<License> licenses) {
        xml.append("  <licenses>\n");
        for (License license : licenses) {
            xml.append("    <license>\n");
            line(xml, 3, "name", license.id());
            line(xml, 3, "url", license.url());
            line(xml, 3, "distribution", "repo");
            xml.append("    </license>\n");
        }
        xml.append("  </licenses>\n");
    }

    private static void developers(StringBuilder xml, List<Developer> developers) {
        xml.append("  <developers>\n");
        for (Developer developer : developers) {
            xml.append("    <developer>\n");
            line(xml, 3, "name", developer.name());
            line(xml, 3, "email", developer.email());
            xml.append("    </developer>\n");
        }
        xml.append("  </developers>\n");
    }

    private static void scm(StringBuilder xml, RemoteUrl remote) {
        xml.append("  <scm>\n");
        line(xml, 2, "connection", remote.connection());
        line(xml, 2, "developerConnection", remote.developerConnection());
        line(xml, 2, "url", remote.web());
        xml.append("  </scm>\n");
    }

    private static void issues(StringBuilder xml, RemoteUrl remote) {
        remote.forge().ifPresent(forge -> {
            xml.append("  <issueManagement>\n");
            line(xml, 2, "system", forge.title());
            line(xml, 2, "url", forge.issues(remote.web()));
            xml.append("  </issueManagement>\n");
        });
    }

    private static void line(StringBuilder xml, int depth, String tag, String value) {
        if (!value.isEmpty()) {
            xml.append("  ".repeat(depth)).append('<').append(tag).append('>').append(escaped(value));
            xml.append("</").append(tag).append(">\n");
        }
    }

    /** In ASCII, as the POM's encoding may have no more; what Maven would take for an expression is broken up. */
    private static String escaped(String value) {
        return XmlEscape.ascii(value.replaceAll("\\p{Cntrl}", "")).replace("${", "$ {");
    }

    /** Elements that Maven Central would miss even so. */
    public List<Element> missing(Set<Element> lacking) {
        List<Element> missing = new ArrayList<>();
        for (Element element : EnumSet.allOf(Element.class)) {
            if (lacking.contains(element)
                    && element.demanded()
                    && origin(element).isEmpty()) {
                missing.add(element);
            }
        }
        return missing;
    }
}
