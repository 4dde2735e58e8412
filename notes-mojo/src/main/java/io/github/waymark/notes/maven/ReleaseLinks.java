package io.github.waymark.notes.maven;

import io.github.waymark.metadata.RemoteUrl;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.release.TagMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a project is called, and its web pages, from its POM and the address of its repository. */
final class ReleaseLinks {

    private final ReleasedProduct product;
    private final Optional<RemoteUrl> remote;

    ReleaseLinks(ReleasedProduct product, Optional<RemoteUrl> remote) {
        this.product = product;
        this.remote = remote;
    }

    /** The name in the POM, or that in the tag, or that of the repository. */
    String name(TagMetadata tag) {
        return product.project()
                .map(MavenProject::getName)
                .flatMap(ReleaseLinks::line)
                .or(() -> tag.value("deliverable"))
                .or(() -> remote.map(url -> url.path().substring(url.path().lastIndexOf('/') + 1)))
                .orElseGet(product::name);
    }

    Optional<String> description() {
        return product.project().map(MavenProject::getDescription).flatMap(ReleaseLinks::line);
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty());
    }

    /** The pages by title. */
    Map<String, String> pages(ReportRelease release, Optional<String> comparison) {
        Map<String, String> pages = new LinkedHashMap<>();
        add(
                pages,
                "Release",
                remote.flatMap(url ->
                        url.forge().flatMap(forge -> release.tag().map(tag -> forge.release(url.web(), tag)))));
        add(pages, "All changes", comparison);
        add(
                pages,
                "Issues",
                product.project()
                        .map(MavenProject::getIssueManagement)
                        .map(IssueManagement::getUrl)
                        .or(() -> remote.flatMap(url -> url.forge().map(forge -> forge.issues(url.web())))));
        add(pages, "Web page", product.project().map(MavenProject::getUrl).or(() -> remote.map(RemoteUrl::web)));
        return pages;
    }

    private static void add(Map<String, String> pages, String title, Optional<String> address) {
        address.map(String::strip)
                .filter(one -> one.matches("https?://[^\\s\\p{Cntrl}<>\"]+"))
                .ifPresent(one -> pages.put(title, one));
    }
}
