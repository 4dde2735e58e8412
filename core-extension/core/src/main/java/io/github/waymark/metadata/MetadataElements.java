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

/** Creates missing POM elements from the metadata of a project. */
public final class MetadataElements {

    /** Elements that Maven Central requires, and one that is optional. */
    public enum Element {
        NAME,
        DESCRIPTION,
        URL,
        LICENSES,
        DEVELOPERS,
        SCM,
        ISSUE_MANAGEMENT;

        /** The name in the POM. */
        public String tag() {
            return this == ISSUE_MANAGEMENT ? "issueManagement" : name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether Maven Central rejects releases without it. */
        boolean isRequired() {
            return this != ISSUE_MANAGEMENT;
        }
    }

    private final ProjectMetadata metadata;
    private final String artifactId;

    /**
     * Creates elements for the POM of a project.
     *
     * @param artifactId the name of a project without a name
     */
    public MetadataElements(ProjectMetadata metadata, String artifactId) {
        this.metadata = metadata;
        this.artifactId = artifactId;
    }

    /**
     * The elements that are missing from a POM and its parents.
     *
     * @param texts the name, description and URL of the POM, and the URLs of its repository and issues; null or blank if missing
     */
    public static Set<Element> lacking(Map<Element, @Nullable String> texts, boolean licenses, boolean developers) {
        Set<Element> lacking = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            String text = texts.get(element);
            boolean present = switch (element) {
                case LICENSES -> licenses;
                case DEVELOPERS -> developers;
                default -> text != null && !text.isBlank();
            };
            if (!present) {
                lacking.add(element);
            }
        }
        return lacking;
    }

    /** The metadata of the project. */
    public ProjectMetadata projectMetadata() {
        return metadata;
    }

    /** Those of the missing elements that can be created, with the origin of their values. */
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
            case DESCRIPTION -> metadata.description().map(MetadataValue::where);
            case LICENSES -> metadata.licenses().map(MetadataValue::where);
            case DEVELOPERS -> metadata.developers().map(MetadataValue::where);
            case URL, SCM -> metadata.remote().map(MetadataValue::where);
            case ISSUE_MANAGEMENT ->
                metadata.remote()
                        .filter(remote -> remote.value().forge().isPresent())
                        .map(MetadataValue::where);
        };
    }

    /** Those of the missing elements that can be created as lines of XML, indented for the top level of a POM. */
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
            case DESCRIPTION -> metadata.description().ifPresent(found -> line(xml, 1, "description", found.value()));
            case URL ->
                metadata.remote()
                        .ifPresent(found -> line(xml, 1, "url", found.value().web()));
            case LICENSES -> metadata.licenses().ifPresent(found -> licenses(xml, found.value()));
            case DEVELOPERS -> metadata.developers().ifPresent(found -> developers(xml, found.value()));
            case SCM -> metadata.remote().ifPresent(found -> scm(xml, found.value()));
            case ISSUE_MANAGEMENT -> metadata.remote().ifPresent(found -> issues(xml, found.value()));
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

    /** Escapes to ASCII, as the encoding of the POM may support nothing else, and breaks up expressions of Maven. */
    private static String escaped(String value) {
        return XmlEscape.ascii(value.replaceAll("\\p{Cntrl}", "")).replace("${", "$ {");
    }

    /** Those of the missing elements that Maven Central requires and that cannot be created. */
    public List<Element> missing(Set<Element> lacking) {
        List<Element> missing = new ArrayList<>();
        for (Element element : EnumSet.allOf(Element.class)) {
            if (lacking.contains(element)
                    && element.isRequired()
                    && origin(element).isEmpty()) {
                missing.add(element);
            }
        }
        return missing;
    }
}
