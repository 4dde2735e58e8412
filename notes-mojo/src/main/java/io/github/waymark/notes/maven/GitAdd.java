package io.github.waymark.notes.maven;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.AddCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Adds a file to git's index; the one place where the plugin writes to a repository, and only when it is told to. */
final class GitAdd {

    private GitAdd() {}

    /**
     * Does what {@code git add} does.
     *
     * @param archive of the same repository, closed here; opening it has made JGit quiet, and checked whose repository it is
     */
    static void add(NotesDirectory home, Path file, RepositoryReader archive) throws IOException {
        GitFolder git = home.git().orElseThrow();
        try (archive;
                Repository repository = new FileRepositoryBuilder()
                        .setGitDir(git.gitDir().toFile())
                        .setGitCommonDir(git.commonDir().toFile())
                        .setWorkTree(git.workTree().toFile())
                        .setMustExist(true)
                        .build()) {
            new AddCommand(repository).addFilepattern(home.relativeToTop(file)).call();
        } catch (GitAPIException e) {
            throw new ProblemException(
                    new Problem(
                            "The note can't be added to git's index.",
                            home.relativeToTop(file),
                            String.valueOf(e.getMessage()),
                            "Run `git add " + home.relativeToTop(file) + "`."),
                    e);
        }
    }
}
