package io.github.waymark.notes.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.render.NotesFiles;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.upgrade.Component;
import io.github.waymark.notes.upgrade.Upgrade;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectBuilder;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the release notes of an upgrade of a bill of materials: those of all components between their two versions.
 *
 * <p>Reads the artifacts that {@code attach} published with both versions of each component. A fix that is in both versions is left
 * out. Components without release notes are listed in the log. Runs in any folder, with or without a POM. Artifacts are resolved from
 * the repositories of the project or, without a POM, of the Maven settings.
 */
@Mojo(name = "aggregate", requiresProject = false, aggregator = true, threadSafe = true)
public final class AggregateMojo extends NotesMojo {

    /** The bill of materials, {@code groupId:artifactId}. */
    @Parameter(property = "release-notes.bom", required = true)
    @SuppressWarnings("NullAway.Init")
    private String bom;

    /** The version to upgrade from. */
    @Parameter(property = "release-notes.from", required = true)
    @SuppressWarnings("NullAway.Init")
    private String from;

    /** The version to upgrade to. */
    @Parameter(property = "release-notes.to", required = true)
    @SuppressWarnings("NullAway.Init")
    private String to;

    /** The output formats: markdown, rst, html, asciidoc, text, json, yaml; separated by commas. */
    @Parameter(property = "release-notes.formats", defaultValue = "markdown")
    private List<String> formats = List.of("markdown");

    /** The folder for {@code release-notes-upgrade.md} and its other formats; by default {@code release-notes} in the build directory. */
    @Parameter(property = "release-notes.outputDirectory")
    private @Nullable File outputDirectory;

    private final ProjectBuilder projects;
    private final RepositorySystem repositories;

    @Inject
    public AggregateMojo(ProjectBuilder projects, RepositorySystem repositories) {
        this.projects = projects;
        this.repositories = repositories;
    }

    @Override
    void run(ReleasedProduct product) throws IOException {
        List<NotesFormat> outputFormats =
                List.copyOf(EnumParameter.all("release-notes.formats", formats, NotesFormat.values()));
        PublishedNotes publishedNotes = new PublishedNotes(session(), projects, repositories);
        Upgrade upgrade =
                Upgrade.between(publishedNotes.components(bom, from, "from"), publishedNotes.components(bom, to, "to"));
        Map<String, Upgrade.Published> published = publishedNotes.notes(upgrade);
        NotesReport report = upgrade.report(
                bom + " " + from + " → " + to,
                published,
                product.config().form().sections());
        Path target = outputDirectory == null
                ? product.target().resolve("release-notes")
                : product.folder().resolve(outputDirectory.toPath());
        new NotesFiles(product.config())
                .files(report, "upgrade", outputFormats)
                .forEach((name, text) -> writeFile(target.resolve(name), text));
        for (Component component : upgrade.components()) {
            String notes = published.containsKey(component.name()) ? "" : ", no release notes published";
            getLog().info(component.name() + " " + component.change() + notes);
        }
        getLog().info("release notes of " + published.size() + " of "
                + Count.of(upgrade.components().size(), "changed component") + " in " + target);
    }
}
