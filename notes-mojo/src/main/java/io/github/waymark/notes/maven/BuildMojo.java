package io.github.waymark.notes.maven;

import io.github.waymark.finding.Finding;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.body.FutureRelease;
import io.github.waymark.notes.render.FileSplit;
import io.github.waymark.notes.render.MarkedRegion;
import io.github.waymark.notes.render.NotesFiles;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.Templates;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the release notes in one or more formats.
 *
 * <p>Runs in any folder of a git repository, with or without a POM. If the text of a note can't be shown, the goal fails and writes
 * nothing.
 */
@Mojo(
        name = "build",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresProject = false,
        aggregator = true,
        threadSafe = true)
public final class BuildMojo extends PerModuleMojo {

    /**
     * The output formats: markdown, rst, html, asciidoc, text, json, yaml, github, gitlab, changes, debian; separated by commas.
     * {@code github} and {@code gitlab} are the body of one release.
     */
    @Parameter(property = "release-notes.formats", defaultValue = "markdown")
    private List<String> formats = List.of("markdown");

    /** The folder for {@code release-notes.md} and its other formats; by default {@code release-notes} in the build directory. */
    @Parameter(property = "release-notes.outputDirectory")
    private @Nullable File outputDirectory;

    /** {@code none}: one file; {@code version}: also one file per release; {@code series}: also one file per series. */
    @Parameter(property = "release-notes.split", defaultValue = "none")
    private String split = "none";

    /** A folder with templates that replace the built-in ones; {@code src/releasenotes/templates} is searched after it. */
    @Parameter(property = "release-notes.templates")
    private @Nullable File templates;

    /** A file such as CHANGELOG.md, in which the part between two marker lines is replaced with the Markdown. */
    @Parameter(property = "release-notes.changelog")
    private @Nullable File changelog;

    /** Shows only entries about these modules, and entries that name no module; separated by commas. */
    @Parameter(property = "release-notes.module")
    private List<String> module = List.of();

    /** Shows only entries for these audiences, and entries that name no audience; separated by commas. */
    @Parameter(property = "release-notes.audience")
    private List<String> audience = List.of();

    @Override
    void run(ReleasedProduct product) throws IOException {
        List<NotesFormat> outputFormats =
                List.copyOf(EnumParameter.all("release-notes.formats", formats, NotesFormat.values()));
        FileSplit parts = EnumParameter.of("release-notes.split", split, FileSplit.values());
        Templates blocks = new Templates(
                TemplateFolders.of(product, folder(), templates, build().untrusted(), getLog()),
                getClass().getClassLoader());
        Map<String, String> files;
        int releases;
        try (ProductNotes notes = open(product)) {
            ScanRange scanRange = scanRange(notes);
            Scan scan = FutureRelease.in(
                    scan(notes, scanRange.withReleases(List.of())),
                    scanRange,
                    product.config().conventions());
            NotesReport report = report(notes, scanRange, scan);
            requireKnown(notes, scanRange, name -> report.has(name) || notes.has(scanRange, name));
            releases = report.releases().size();
            Stream.concat(
                            report.releases().stream().filter(ReportRelease::isEmpty),
                            outputFormats.stream().anyMatch(NotesFormat::isBody)
                                    ? report.withoutNotes().stream()
                                    : Stream.of())
                    .forEach(release -> warnWithoutNotes(release.name(), product.config()));
            try (ReleaseBodies bodies = bodies(product, scan)) {
                NotesFiles notesFiles =
                        new NotesFiles(product.config(), blocks, bodies::of, warning -> getLog().warn(warning.text()));
                files = notesFiles.files(
                        report,
                        outputFormats,
                        parts,
                        part -> report(
                                notes,
                                scanRange.forBranch(part),
                                notes.scan(scanRange.forBranch(part).withReleases(List.of()))),
                        notes.repository().series());
                if (changelog != null) {
                    Path file = product.file(changelog, folder());
                    writeFile(file, notesFiles.changelog(report, text(file), changelog.toString()));
                }
            }
        }
        Path target = target(product);
        int changed = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            changed += writeFile(target.resolve(file.getKey()), file.getValue()) ? 1 : 0;
        }
        announce(product);
        getLog().info("release notes of " + Count.of(releases, "release") + " in " + target + ": "
                + Count.of(files.size(), "file") + ", " + (files.size() - changed) + " unchanged");
    }

    private ReleaseBodies bodies(ReleasedProduct product, Scan scan) {
        List<MavenProject> modules = isPerModule()
                ? product.project().stream().toList()
                : build().topProject().isEmpty() ? List.of() : session().getProjects();
        return new ReleaseBodies(buildContext(), product, modules, build().topProject(), scan.commit());
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    "The changelog file does not exist.",
                    file.toString(),
                    "Only the part between the two marker lines is replaced, so they must be in the file.",
                    "Create the file with the lines `" + MarkedRegion.START + "` and `" + MarkedRegion.END
                            + "`, or correct -Drelease-notes.changelog."));
        }
        return Files.readString(file);
    }

    private NotesReport report(ProductNotes notes, ScanRange scanRange, Scan scan) {
        NotesReport report = notes.report(scan, module, audience, notes.names(scanRange));
        for (Finding finding : report.findings()) {
            getLog().warn(finding.line());
        }
        return report;
    }

    private Path target(ReleasedProduct product) {
        return outputDirectory == null
                ? product.target().resolve("release-notes")
                : product.file(outputDirectory, folder());
    }
}
