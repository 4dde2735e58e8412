package io.github.waymark.extension;

import io.github.waymark.metadata.MetadataElements;
import io.github.waymark.metadata.MetadataElements.Element;
import io.github.waymark.metadata.ProjectMetadata;
import io.github.waymark.metadata.RemoteUrl;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Developer;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Scm;
import org.jspecify.annotations.Nullable;

/** Adds metadata to Maven's model, as {@link MetadataElements#xml} does to the text of a POM. */
final class CompletedModel {

    private CompletedModel() {}

    static Set<Element> lacking(Model model) {
        Map<Element, @Nullable String> texts = new EnumMap<>(Element.class);
        texts.put(Element.NAME, model.getName());
        texts.put(Element.DESCRIPTION, model.getDescription());
        texts.put(Element.URL, model.getUrl());
        texts.put(Element.SCM, model.getScm() == null ? null : "present");
        texts.put(Element.ISSUE_MANAGEMENT, model.getIssueManagement() == null ? null : "present");
        return MetadataElements.lacking(
                texts, !model.getLicenses().isEmpty(), !model.getDevelopers().isEmpty());
    }

    static void complete(Model model, ProjectMetadata projectMetadata, Set<Element> elements, String path) {
        if (elements.contains(Element.NAME)) {
            model.setName(model.getArtifactId());
        }
        if (elements.contains(Element.DESCRIPTION)) {
            projectMetadata.description().ifPresent(fact -> model.setDescription(fact.value()));
        }
        projectMetadata.remote().ifPresent(fact -> remote(model, fact.value(), elements, path));
        if (elements.contains(Element.LICENSES)) {
            projectMetadata
                    .licenses()
                    .ifPresent(fact -> fact.value().forEach(license -> {
                        License added = new License();
                        added.setName(license.id());
                        added.setUrl(license.url());
                        added.setDistribution("repo");
                        model.addLicense(added);
                    }));
        }
        if (elements.contains(Element.DEVELOPERS)) {
            projectMetadata
                    .developers()
                    .ifPresent(fact -> fact.value().forEach(developer -> {
                        Developer added = new Developer();
                        added.setName(developer.name());
                        added.setEmail(developer.email());
                        model.addDeveloper(added);
                    }));
        }
    }

    private static void remote(Model model, RemoteUrl remote, Set<Element> elements, String path) {
        if (elements.contains(Element.URL)) {
            model.setUrl(remote.web() + path);
        }
        if (elements.contains(Element.SCM)) {
            Scm scm = new Scm();
            scm.setConnection(remote.connection() + path);
            scm.setDeveloperConnection(remote.developerConnection() + path);
            scm.setUrl(remote.web() + path);
            model.setScm(scm);
        }
        if (elements.contains(Element.ISSUE_MANAGEMENT)) {
            remote.forge().ifPresent(forge -> {
                IssueManagement issues = new IssueManagement();
                issues.setSystem(forge.title());
                issues.setUrl(forge.issues(remote.web()));
                model.setIssueManagement(issues);
            });
        }
    }
}
