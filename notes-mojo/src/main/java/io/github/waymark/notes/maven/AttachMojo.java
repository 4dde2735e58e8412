package io.github.waymark.notes.maven;

import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.render.Format;
import io.github.waymark.notes.render.Publication;
import io.github.waymark.notes.render.Report;
import io.github.waymark.notes.render.Reporter;
import io.github.waymark.notes.render.Templates;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.yaml.YamlFile;
import io.github.waymark.output.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Ships the release notes: as an artifact of type zip with the classifier {@code release-notes} (Markdown and JSON), and as {@code
 * META-INF/release-notes.json} in the jar.
 */
@Mojo(name = "attach", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class AttachMojo extends HistoryMojo {

    /** Puts {@code META-INF/release-notes.json} among the classes. */
    @Parameter(property = "release-notes.inJar", defaultValue = "true")
    private boolean inJar;

    /** Attaches the zip. */
    @Parameter(property = "release-notes.attach", defaultValue = "true")
    private boolean attach;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    private final MavenProjectHelper helper;

    @Inject
    public AttachMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    protected void run() throws IOException {
        Home home = home();
        Config config = config(home);
        Publication publication =
                new Publication(config, new Templates(List.of(), getClass().getClassLoader()));
        Report report;
        try (NoteBook book = open(home, config)) {
            Scan scan = book.scan(extent(config).whole());
            warn(scan);
            Reporter.Options options =
                    new Reporter.Options(config.branch(), Optional.of(project.getVersion()), List.of(), List.of());
            report = new Reporter(config, options)
                    .report(
                            scan,
                            note -> NoteReader.read(
                                    note.path(), YamlFile.read(book.text(scan, note), note.path()), config.form()),
                            Map.of());
        }
        String json = publication.text(report, Format.JSON);
        if (inJar && !project.getPackaging().equals("pom")) {
            Path classes = Path.of(project.getBuild().getOutputDirectory());
            OutputFile.write(classes.resolve("META-INF/release-notes.json"), json);
        }
        if (attach) {
            Path zip = Path.of(project.getBuild().getDirectory())
                    .resolve(project.getBuild().getFinalName() + "-release-notes.zip");
            OutputFile.write(
                    zip,
                    zip(Map.of(
                            "release-notes.json",
                            json,
                            "release-notes.md",
                            publication.text(report, Format.MARKDOWN))));
            helper.attachArtifact(project, "zip", "release-notes", zip.toFile());
        }
        getLog().info("release notes of " + report.releases().size() + " releases go with the artifact");
    }

    /** Always the same bytes for the same files. */
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
