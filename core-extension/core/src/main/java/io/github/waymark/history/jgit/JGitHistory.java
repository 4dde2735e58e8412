package io.github.waymark.history.jgit;

import io.github.waymark.history.GitFolder;
import io.github.waymark.history.History;
import java.nio.file.Path;
import java.util.Map;

/** Opens repositories. */
public final class JGitHistory {

    private JGitHistory() {}

    /**
     * Opens a repository for reading.
     *
     * @param folder where it lies
     * @param environment the process's environment; only what git itself would heed is looked at
     * @param userHome the user's home folder, for git's own settings
     * @throws io.github.waymark.problem.ProblemException when it belongs to somebody else (git's
     *     {@code safe.directory}), or is of a kind that JGit cannot read
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static History open(GitFolder folder, Map<String, String> environment, Path userHome) {
        throw new UnsupportedOperationException("being written");
    }
}
