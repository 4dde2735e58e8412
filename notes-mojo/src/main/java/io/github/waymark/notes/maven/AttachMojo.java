package io.github.waymark.notes.maven;

import io.github.waymark.notes.render.NotesFiles;
import io.github.waymark.notes.render.NotesFormat;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.text.Count;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Publishes the release notes with a module: as an attached artifact of type zip with the classifier {@code release-notes} (Markdown
 * and JSON), and as {@code META-INF/release-notes.json} in the jar. The goal {@code aggregate} reads the zip.
 */
@Mojo(name = "attach", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class AttachMojo extends HistoryMojo {

    /** Whether to write {@code META-INF/release-notes.json} to the classes directory. */
    @Parameter(property = "release-notes.inJar", defaultValue = "true")
    private boolean inJar;

    /** Whether to attach the zip. */
    @Parameter(property = "release-notes.attach", defaultValue = "true")
    private boolean attach;

    /** Whether to leave out entries about other modules, if the module shares its notes with them. */
    @Parameter(property = "release-notes.perModule", defaultValue = "false")
    private boolean perModule;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    private final MavenProjectHelper helper;

    @Inject
    public AttachMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    List<ReleasedProduct> products() {
        ReleasedProduct module = product(project);
        return List.of(perModule || module.module().isEmpty() ? module : product());
    }

    @Override
    void run(ReleasedProduct product) throws IOException {
        NotesFiles notesFiles = new NotesFiles(product.config());
        NotesReport report;
        try (ProductNotes notes = open(product)) {
            report = notes.report(scan(notes, scanRange(product.config()).withWholeHistory()));
        }
        String json = notesFiles.text(report, NotesFormat.JSON);
        if (inJar && !project.getPackaging().equals("pom")) {
            Path classes = Path.of(project.getBuild().getOutputDirectory());
            writeFile(classes.resolve("META-INF/release-notes.json"), json);
        }
        if (attach) {
            Path zip = Path.of(project.getBuild().getDirectory())
                    .resolve(project.getBuild().getFinalName() + "-release-notes.zip");
            writeFile(
                    zip,
                    zip(Map.of(
                            "release-notes.json",
                            json,
                            "release-notes.md",
                            notesFiles.text(report, NotesFormat.MARKDOWN))));
            helper.attachArtifact(project, "zip", "release-notes", zip.toFile());
        }
        getLog().info("release notes of " + Count.of(report.releases().size(), "release") + " added to the artifact");
    }

    /** Writes a zip that has the same bytes for the same files, whenever it is written. */
    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : files.keySet().stream().sorted().toList()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
