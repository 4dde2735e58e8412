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

/** The git repository that a list, or a project, lies in. */
public final class ListRepository implements AutoCloseable {

    private static final int MOST_BYTES = 20_000_000;

    private final GitFolder folder;
    private final RepositoryReader archive;

    private ListRepository(GitFolder folder, RepositoryReader archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /**
     * Opens the repository around a folder; empty where there is none.
     *
     * @param environment the process's environment
     * @param userHome the user's home folder, for git's settings
     */
    public static Optional<ListRepository> around(Path folder, Map<String, String> environment, Path userHome) {
        return GitFolder.find(folder.toAbsolutePath().normalize())
                .map(found -> new ListRepository(found, JGitHistory.open(found, environment, userHome)));
    }

    /** The top of the working tree. */
    public Path top() {
        return folder.workTree();
    }

    /** The name of the branch that is checked out; empty on a detached HEAD. */
    public Optional<String> branch() {
        return archive.branch().map(name -> name.replaceFirst("^refs/heads/", ""));
    }

    /** A file's path as git knows it. */
    public String path(Path file) {
        return top().relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * A file's text in another commit.
     *
     * @param revision a branch, a tag, or whatever else git takes for a commit
     * @throws ProblemException where there is no such commit or file
     */
    public String text(String revision, String path) {
        String commit = archive.resolve(revision)
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit '" + revision + "'.",
                        top().toString(),
                        "A list was asked for as it was there.",
                        "Name a branch, a tag or a commit; fetch it first.")));
        return archive.text(commit, path, MOST_BYTES)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no file '" + path + "' in " + revision + ".",
                        top().toString(),
                        "A list was asked for as it was there.",
                        "Name the file as it is seen from the top of the repository.")));
    }

    /** Commits a file to a branch; see {@link BranchCommit}. */
    public BranchCommit commit(String branch) {
        return new BranchCommit(folder, branch);
    }

    @Override
    public void close() {
        archive.close();
    }
}
