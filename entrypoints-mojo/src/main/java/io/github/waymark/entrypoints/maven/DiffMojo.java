package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.diff.EntryPointDiff;
import io.github.waymark.entrypoints.maven.ComparedVersions.Compared;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares the services, providers and console scripts of two versions of an artifact: by default those of the last release with the
 * classes of the project.
 *
 * <p>The result is a text, JSON, or a release note for Waymark's plugin and for Reno.
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends EntryPointsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositories;

    /**
     * The older version: {@code groupId:artifactId:version}, a version of the project, or the path of a jar. By default the last release
     * of the project.
     */
    @Parameter(property = "entry-points.from")
    private @Nullable String from;

    /** The newer version, in the same form. By default the classes of the project. */
    @Parameter(property = "entry-points.to")
    private @Nullable String to;

    /** {@code text}, {@code json}, or {@code note} for a release note, which is empty if there is no difference. */
    @Parameter(property = "entry-points.format", defaultValue = "text")
    private String format = "text";

    /**
     * The file to write the result to, in UTF-8; by default, text goes to the log and other formats to standard output. In a folder that
     * exists, a release note gets the name {@code entry-points-VERSION.yaml}, and none is written if there is no difference.
     */
    @Parameter(property = "entry-points.output")
    private @Nullable File output;

    @Override
    protected boolean readsModule() {
        return to == null;
    }

    @Override
    protected void run() throws IOException {
        if (to == null && project().getPackaging().equals("pom")) {
            getLog().info("nothing to compare: the module has no classes");
            return;
        }
        String wanted = EnumParameter.word("entry-points.format", format, "text", "json", "note");
        try (Archives archives = archives(jdk().feature())) {
            ComparedVersions versions = new ComparedVersions(this, repositories, archives);
            Optional<Compared> release = from == null
                    ? versions.lastRelease(project())
                    : Optional.of(versions.named(from, "entry-points.from"));
            if (release.isEmpty() && isOneOfSeveral()) {
                getLog().info("nothing to compare: the module has no release yet");
                return;
            }
            Compared older = release.orElseThrow(this::noRelease);
            Compared newer = to == null ? versions.now(project()) : versions.named(to, "entry-points.to");
            EntryPointDiff diff = new EntryPointDiff(older.name(), older.declared(), newer.name(), newer.declared());
            switch (wanted) {
                case "json" -> report(diff.json(), output, false);
                case "note" -> note(diff, newer);
                default -> report(diff.text(), output, true);
            }
        }
    }

    private ProblemException noRelease() {
        return new ProblemException(new Problem(
                "There is no release to compare with.",
                ProjectPath.coordinates(project()),
                "The repositories have no version of it that is lower and no snapshot.",
                "Set the older version: -Dentry-points.from=groupId:artifactId:version, or the path of a jar."));
    }

    private void note(EntryPointDiff diff, Compared newer) {
        File folder = output == null ? null : inModule(output.toPath()).toFile();
        if (folder == null || !folder.isDirectory()) {
            report(diff.note(), output, false);
            return;
        }
        getLog().info(diff.summary());
        if (!diff.isEmpty()) {
            String version =
                    newer.version().isEmpty() ? "next" : newer.version().replaceFirst("-SNAPSHOT$", "");
            writeFile(folder.toPath().resolve("entry-points-" + version + ".yaml"), diff.note());
        }
    }
}
