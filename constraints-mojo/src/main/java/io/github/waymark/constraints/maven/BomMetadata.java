package io.github.waymark.constraints.maven;

import io.github.waymark.text.XmlEscape;
import org.apache.maven.model.Developer;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a project's POM that describe it, and that Maven Central requires of every POM, a BOM included. */
final class BomMetadata {

    private final StringBuilder xml = new StringBuilder();

    private BomMetadata() {}

    /** The elements with their values in the effective POM, indented as children of {@code <project>}. */
    static String of(Model model) {
        BomMetadata metadata = new BomMetadata();
        metadata.element("  ", "name", model.getName());
        metadata.element("  ", "description", model.getDescription());
        metadata.element("  ", "url", model.getUrl());
        metadata.element("  ", "inceptionYear", model.getInceptionYear());
        if (model.getOrganization() != null) {
            metadata.open("  ", "organization");
            metadata.element("    ", "name", model.getOrganization().getName());
            metadata.element("    ", "url", model.getOrganization().getUrl());
            metadata.close("  ", "organization");
        }
        metadata.licenses(model);
        metadata.developers(model);
        metadata.scm(model.getScm());
        return metadata.xml.toString();
    }

    private void licenses(Model model) {
        if (model.getLicenses().isEmpty()) {
            return;
        }
        open("  ", "licenses");
        for (License license : model.getLicenses()) {
            open("    ", "license");
            element("      ", "name", license.getName());
            element("      ", "url", license.getUrl());
            element("      ", "distribution", license.getDistribution());
            element("      ", "comments", license.getComments());
            close("    ", "license");
        }
        close("  ", "licenses");
    }

    private void developers(Model model) {
        if (model.getDevelopers().isEmpty()) {
            return;
        }
        open("  ", "developers");
        for (Developer developer : model.getDevelopers()) {
            open("    ", "developer");
            element("      ", "id", developer.getId());
            element("      ", "name", developer.getName());
            element("      ", "email", developer.getEmail());
            element("      ", "url", developer.getUrl());
            element("      ", "organization", developer.getOrganization());
            element("      ", "organizationUrl", developer.getOrganizationUrl());
            close("    ", "developer");
        }
        close("  ", "developers");
    }

    private void scm(@Nullable Scm scm) {
        if (scm == null) {
            return;
        }
        open("  ", "scm");
        element("    ", "connection", scm.getConnection());
        element("    ", "developerConnection", scm.getDeveloperConnection());
        element("    ", "tag", scm.getTag());
        element("    ", "url", scm.getUrl());
        close("  ", "scm");
    }

    private void open(String indent, String name) {
        xml.append(indent).append('<').append(name).append(">\n");
    }

    private void close(String indent, String name) {
        xml.append(indent).append("</").append(name).append(">\n");
    }

    private void element(String indent, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            xml.append(indent).append('<').append(name).append('>').append(XmlEscape.text(value.strip()));
            close("", name);
        }
    }
}
