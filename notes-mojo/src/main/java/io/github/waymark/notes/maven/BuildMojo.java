package io.github.waymark.notes.maven;

import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Origin;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.Finding;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.render.Format;
import io.github.waymark.notes.render.Publication;
import io.github.waymark.notes.render.Report;
import io.github.waymark.notes.render.Reporter;
import io.github.waymark.notes.render.Split;
import io.github.waymark.notes.render.Templates;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.yaml.YamlFile;
import io.github.waymark.output.OutputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the release notes, in as many formats as wanted.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. A note whose text can't be shown fails the goal, and nothing is
 * written.
 */
@Mojo(
        name = "build",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class BuildMojo extends HistoryMojo {

    /** markdown, rst, html, asciidoc, text, json, yaml, github, changes, debian; with commas between them. */
    @Parameter(property = "release-notes.formats", defaultValue = "markdown")
    private List<String> formats = List.of("markdown");

    /** The folder for {@code release-notes.md} and its kin; {@code release-notes} in the build's folder where it isn't set. */
    @Parameter(property = "release-notes.outputDirectory")
    private @Nullable File outputDirectory;

    /** {@code none}: all in one file; {@code version}: one file a release; {@code series}: one file a series. */
    @Parameter(property = "release-notes.split", defaultValue = "none")
    private String split = "none";

    /** Folder of templates that take the place of the built-in ones; {@code src/releasenotes/templates} is looked into as well. */
    @Parameter(property = "release-notes.templates")
    private @Nullable File templates;

    /** A file such as CHANGELOG.md, whose part between two marks is written anew with the Markdown. */
    @Parameter(property = "release-notes.changelog")
    private @Nullable File changelog;

    /** Shows entries about these modules only, and those about none; with commas between them. */
    @Parameter(property = "release-notes.module")
    private List<String> module = List.of();

    /** Shows entries for these readers only, and those for all; with commas between them. */
    @Parameter(property = "release-notes.audience")
    private List<String> audience = List.of();

    @Override
    protected void run() throws IOException {
        List<Format> wanted = Format.of(formats, "-Drelease-notes.formats");
        Split parts = Split.of(split);
        Home home = home();
        Config config = config(home);
        Templates blocks = new Templates(templateFolders(home), getClass().getClassLoader());
        Publication publication = new Publication(config, blocks);
        Map<String, String> files;
        int releases;
        try (NoteBook book = open(home, config)) {
            Scan scan = book.scan(extent(config));
            warn(scan);
            Report report = report(book, scan, config);
            releases = report.releases().size();
            files = publication.files(
                    report,
                    wanted,
                    parts,
                    part -> report(book, book.scan(extent(config).of(part)), config),
                    book.series());
            if (changelog != null) {
                Path file = folder().resolve(changelog.toPath());
                String changed = publication.changelog(report, Files.readString(file), changelog.toString());
                OutputFile.write(file, changed);
            }
        }
        int changed = 0;
        Path target = target();
        for (Map.Entry<String, String> file : files.entrySet()) {
            changed += OutputFile.write(target.resolve(file.getKey()), file.getValue()) ? 1 : 0;
        }
        getLog().info("release notes of " + releases + (releases == 1 ? " release" : " releases") + ": wrote " + changed
                + " of " + files.size() + " files in " + target);
    }

    private Report report(NoteBook book, Scan scan, Config config) {
        Map<String, Origin> origins = config.look().source() ? book.origins(scan) : Map.of();
        Optional<String> title = rootProject().map(MavenProject::getVersion);
        Reporter.Options options = new Reporter.Options(config.branch(), title, module, audience);
        Report report = new Reporter(config, options)
                .report(
                        scan,
                        note -> NoteReader.read(
                                note.path(), YamlFile.read(book.text(scan, note), note.path()), config.form()),
                        origins);
        for (Finding finding : report.findings()) {
            getLog().warn(finding.line());
        }
        return report;
    }

    private Path target() {
        if (outputDirectory != null) {
            return folder().resolve(outputDirectory.toPath());
        }
        Path build = rootProject()
                .map(project -> Path.of(project.getBuild().getDirectory()))
                .orElse(folder().resolve("target"));
        return build.resolve("release-notes");
    }

    private List<Path> templateFolders(Home home) {
        List<Path> folders = new ArrayList<>();
        if (templates != null) {
            folders.add(folder().resolve(templates.toPath()));
        }
        folders.add(home.folder().resolve("src/releasenotes/templates"));
        return folders;
    }
}
