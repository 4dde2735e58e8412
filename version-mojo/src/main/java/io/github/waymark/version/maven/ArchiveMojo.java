package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.archive.ExportedFiles;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Base of the goals that work on the files tracked by git. They run once per build, at its root. */
abstract class ArchiveMojo extends VersionMojo {

    /** Includes the files of submodules, which must be checked out. */
    @Parameter(property = "version.submodules", defaultValue = "false")
    private boolean submodules;

    @Override
    protected final void run() {
        MavenProject project = project();
        // A parent POM may bind the goal for every module, but there is only one repository.
        if (project != null && !project.isExecutionRoot()) {
            getLog().debug("skipped: runs only at the root of the build");
            return;
        }
        Checkout checkout = checkout();
        try (RepositoryReader history = history(checkout)) {
            run(checkout, history);
        }
    }

    abstract void run(Checkout checkout, RepositoryReader history);

    final ExportedFiles exportedFiles() {
        return submodules ? ExportedFiles.withSubmodules(this::open) : ExportedFiles.withoutSubmodules();
    }

    private RepositoryReader open(Path folder) {
        GitFolder git = GitFolder.find(folder)
                .filter(found -> found.workTree().equals(folder.toAbsolutePath().normalize()))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "A submodule is not checked out.",
                        folder.toString(),
                        "Its files would be missing from the archive.",
                        "Run `git submodule update --init --recursive`, or exclude submodules with"
                                + " -Dversion.submodules=false.")));
        return JGitHistory.open(git, inputs().environment(), inputs().home());
    }

    /** The current project, or null if there is no POM. */
    final @Nullable MavenProject project() {
        return build().project().orElse(null);
    }
}
