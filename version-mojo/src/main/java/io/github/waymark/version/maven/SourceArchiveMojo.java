package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.text.Count;
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
 * Creates a source archive of the files that git tracks at HEAD, exported as {@code .gitattributes} defines, and a record of the
 * version. The unpacked archive builds with the same version without git. The same commit always gives the same bytes.
 *
 * <p>Fails if the working tree has changes. Bound to {@code package}, the goal creates one archive, at the root of the build, and
 * attaches it with the classifier {@code src}.
 */
@Mojo(
        name = "source-archive",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        defaultPhase = LifecyclePhase.PACKAGE)
public final class SourceArchiveMojo extends ArchiveMojo {

    /** {@code tar.gz}, {@code zip}, or both separated by a comma. */
    @Parameter(property = "version.formats", defaultValue = "tar.gz")
    private List<String> formats = List.of("tar.gz");

    /** The folder to write to. The default is the build folder of the project, or {@code target} if there is no POM. */
    @Parameter(property = "version.outputDirectory")
    private @Nullable File outputDirectory;

    /** Allows changes in the working tree, which are not part of the archive. */
    @Parameter(property = "version.allowDirty", defaultValue = "false")
    private boolean allowDirty;

    /**
     * Untracked files to include in the archive, relative to the top of the repository; missing ones are ignored. The default is the
     * record of the release notes, which {@code release-notes:cache} writes and which replaces the git history in the archive.
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
        SourceArchive archive = SourceArchive.of(checkout, history, folder(), exportedFiles(), allowDirty)
                .withUntracked(records);
        String name = name(checkout) + "-" + archive.version();
        for (ArchiveFormat format : EnumParameter.all(
                "version.formats", formats, List.of(ArchiveFormat.values()), ArchiveFormat::extension)) {
            Path file = directory().resolve(name + "-src." + format.extension());
            Set<String> unknown = archive.write(file, format, name);
            getLog().info("wrote " + file + ": " + Count.of(archive.count(), "file") + " of version "
                    + archive.version());
            if (!unknown.isEmpty()) {
                getLog().warn("export-subst: unknown placeholders, not replaced: " + String.join(" ", unknown));
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
