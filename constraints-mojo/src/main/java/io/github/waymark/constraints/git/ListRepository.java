package io.github.waymark.constraints.git;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The git repository of a list or project. */
public final class ListRepository implements AutoCloseable {

    private static final int MAX_BYTES = 20_000_000;

    private final GitFolder folder;
    private final RepositoryReader reader;

    private ListRepository(GitFolder folder, RepositoryReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /**
     * Opens the repository that contains a folder, if there is one.
     *
     * @param environment the environment of the build
     * @param userHome the user's home folder, for git's configuration
     */
    public static Optional<ListRepository> around(Path folder, Map<String, String> environment, Path userHome) {
        return GitFolder.find(folder.toAbsolutePath().normalize())
                .map(found -> new ListRepository(found, JGitHistory.open(found, environment, userHome)));
    }

    /** The top of the working tree. */
    public Path top() {
        return folder.workTree();
    }

    /** The name of the current branch; empty with a detached HEAD. */
    public Optional<String> branch() {
        return reader.branch().map(name -> name.replaceFirst("^refs/heads/", ""));
    }

    /**
     * The id of the commit that is checked out.
     *
     * @throws ProblemException if there is no commit yet
     */
    public String head() {
        return reader.resolve("HEAD")
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        top().toString(),
                        "Proposals are tested in a worktree of the commit that is checked out.",
                        "Commit the project first.")));
    }

    /** Whether the commit that is checked out contains a file. */
    public boolean contains(String path) {
        return reader.resolve("HEAD")
                .flatMap(commit -> reader.text(commit, path, MAX_BYTES))
                .isPresent();
    }

    /** The path of a file in the repository. */
    public String path(Path file) {
        return top().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * Reads the text of a file in a commit.
     *
     * @param revision a branch, a tag, or any other revision
     * @throws ProblemException if the commit or the file doesn't exist
     */
    public String text(String revision, String path) {
        String commit = reader.resolve(revision)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit '" + revision + "'.",
                        top().toString(),
                        "The list is read from this commit.",
                        "Use an existing branch, tag or commit; fetch it first if necessary.")));
        return reader.text(commit, path, MAX_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no file '" + path + "' in " + revision + ".",
                        top().toString(),
                        "The list is read from this commit.",
                        "Use the path relative to the top of the repository.")));
    }

    public BranchCommit commit(String branch) {
        return new BranchCommit(folder, branch);
    }

    @Override
    public void close() {
        reader.close();
    }
}
