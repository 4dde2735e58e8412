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

/** Adds a file to git's index. Only this class writes to a repository, and only if the user requests it. */
final class GitAdd {

    private GitAdd() {}

    /**
     * Adds a file as {@code git add} does.
     *
     * @param reader an open reader of the same repository, closed by this method; opening it configured JGit and checked the owner of
     *     the repository
     */
    static void add(NotesDirectory notesDirectory, Path file, RepositoryReader reader) throws IOException {
        GitFolder git = notesDirectory.git().orElseThrow();
        try (reader;
                Repository repository = new FileRepositoryBuilder()
                        .setGitDir(git.gitDir().toFile())
                        .setGitCommonDir(git.commonDir().toFile())
                        .setWorkTree(git.workTree().toFile())
                        .setMustExist(true)
                        .build()) {
            new AddCommand(repository)
                    .addFilepattern(notesDirectory.relativeToTop(file))
                    .call();
        } catch (GitAPIException e) {
            throw new ProblemException(
                    new Problem(
                            "The note can't be added to git's index.",
                            notesDirectory.relativeToTop(file),
                            String.valueOf(e.getMessage()),
                            "Run `git add " + notesDirectory.relativeToTop(file) + "`."),
                    e);
        }
    }
}
