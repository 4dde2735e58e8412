package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.version.archive.ArchiveFormat;
import io.github.waymark.version.archive.SourceArchive;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes a source archive: exactly the files that git tracks at HEAD, as {@code .gitattributes} has them for export, and a record of the
 * version. Unpacked anywhere, without git, it builds with the same version. Made again from the same commit, it has the same bytes.
 *
 * <p>It refuses a working tree with changes. Bound to {@code package}, it makes one archive, at the root of the build, and attaches it
 * there with the classifier {@code src}.
 */
@Mojo(
        name = "source-archive",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        defaultPhase = LifecyclePhase.PACKAGE)
public final class SourceArchiveMojo extends ArchiveMojo {

    /** {@code tar.gz}, {@code zip}, or both with a comma between them. */
    @Parameter(property = "version.formats", defaultValue = "tar.gz")
    private List<String> formats = List.of("tar.gz");

    /** Where the archives go; without it, the project's build folder, or {@code target} where there is no POM. */
    @Parameter(property = "version.outputDirectory")
    private @Nullable File outputDirectory;

    /** Makes the archive of HEAD though the working tree has changes, which are left out. */
    @Parameter(property = "version.allowDirty", defaultValue = "false")
    private boolean allowDirty;

    /**
     * Files that git does not track and that belong into the archive all the same, seen from the top of the repository; those that are
     * not there are left out. {@code release-notes:cache} writes the one that tells there what git told of the release notes.
     */
    @Parameter(property = "version.records", defaultValue = "releasenotes/releases.record")
    private List<String> records = List.of("releasenotes/releases.record");

    /** Attaches the archives to the project, so that they are installed and deployed. */
    @Parameter(property = "version.attach", defaultValue = "true")
    private boolean attach = true;

    private final MavenProjectHelper helper;

    @Inject
    SourceArchiveMojo(MavenProjectHelper helper) {
        this.helper = helper;
    }

    @Override
    void run(Checkout checkout, RepositoryReader history) {
        SourceArchive archive = SourceArchive.of(checkout, history, folder(), exported(), allowDirty)
                .with(records);
        String name = name(checkout) + "-" + archive.version();
        for (ArchiveFormat format : EnumParameter.all(
                "version.formats", formats, List.of(ArchiveFormat.values()), ArchiveFormat::extension)) {
            Path file = directory().resolve(name + "-src." + format.extension());
            Set<String> unknown = archive.write(file, format, name);
            getLog().info(file.getFileName() + ": " + archive.count() + " files of version " + archive.version());
            if (!unknown.isEmpty()) {
                getLog().warn("export-subst: left as they are: " + String.join(" ", unknown));
            }
            MavenProject project = project();
            if (attach && project != null) {
                helper.attachArtifact(project, format.extension(), "src", file.toFile());
            }
        }
    }

    private Path directory() {
        MavenProject project = project();
        if (outputDirectory != null) {
            return folder().resolve(outputDirectory.toPath());
        }
        return project == null
                ? folder().resolve("target")
                : Path.of(project.getBuild().getDirectory());
    }
}
