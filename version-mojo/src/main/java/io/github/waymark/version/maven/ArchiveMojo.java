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

/** What the goals about tracked files share: once a build, which submodules, and what the archive is called. */
abstract class ArchiveMojo extends VersionMojo {

    /** Whether the files of submodules are part of it; they must be checked out. */
    @Parameter(property = "version.submodules", defaultValue = "false")
    private boolean submodules;

    @Override
    protected final void run() {
        MavenProject project = project();
        // A goal that a parent POM binds reaches every module; the repository is one.
        if (project != null && !project.isExecutionRoot()) {
            getLog().debug("done at the root of the build");
            return;
        }
        Checkout checkout = checkout();
        try (RepositoryReader history = history(checkout)) {
            run(checkout, history);
        }
    }

    abstract void run(Checkout checkout, RepositoryReader history);

    final ExportedFiles exported() {
        return submodules ? ExportedFiles.withSubmodules(this::open) : ExportedFiles.withoutSubmodules();
    }

    private RepositoryReader open(Path folder) {
        GitFolder git = GitFolder.find(folder)
                .filter(found -> found.workTree().equals(folder.toAbsolutePath().normalize()))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "A submodule is not checked out.",
                        folder.toString(),
                        "Its files would be missing.",
                        "Run `git submodule update --init --recursive`, or leave submodules out with"
                                + " -Dversion.submodules=false.")));
        return JGitHistory.open(git, inputs().environment(), inputs().home());
    }

    /** The project that the goal runs for; null where there is no POM. */
    final @Nullable MavenProject project() {
        return build().project().orElse(null);
    }
}
