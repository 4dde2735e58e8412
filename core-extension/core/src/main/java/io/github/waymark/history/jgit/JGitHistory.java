package io.github.waymark.history.jgit;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.SafeDirectory;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens repositories with JGit. */
public final class JGitHistory {

    private JGitHistory() {}

    /**
     * Opens a repository for reading, and reads git's configuration for it.
     *
     * @param folder the repository
     * @param environment the process's environment; only git's variables are used
     * @param userHome the user's home folder, for git's configuration
     * @throws ProblemException when it belongs to another user (git's {@code safe.directory}), or has a format that JGit can't
     *     read
     */
    public static RepositoryReader open(GitFolder folder, Map<String, String> environment, Path userHome) {
        return open(folder, GitConfig.of(folder, environment, userHome));
    }

    /** Opens a repository for reading, with git's configuration that was read before. */
    public static RepositoryReader open(GitFolder folder, GitConfig settings) {
        SafeDirectory.require(folder, settings);
        requireSha1(folder, settings);
        JGitSetup.install(settings.environment(), settings.userHome());
        try {
            return new JGitRepositoryReader(repository(folder, settings), folder, settings);
        } catch (IOException | IllegalArgumentException e) {
            // The second one if a setting has a value that git doesn't accept either.
            throw RepositoryProblems.because(e, folder.gitDir().toString());
        }
    }

    private static Repository repository(GitFolder folder, GitConfig settings) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setFS(FS.DETECTED)
                .setGitDir(folder.gitDir().toFile())
                .setGitCommonDir(folder.commonDir().toFile())
                .setMustExist(true);
        boolean main = folder.gitDir().equals(folder.commonDir());
        if (folder.bare() || (main && settings.isOn("core.bare", false))) {
            builder.setBare();
        } else if (!main || settings.value("core.worktree").isEmpty()) {
            builder.setWorkTree(folder.workTree().toFile());
        }
        return builder.build();
    }

    private static void requireSha1(GitFolder folder, GitConfig settings) {
        String format = settings.value("extensions.objectformat").orElse("sha1").toLowerCase(Locale.ROOT);
        if (!format.equals("sha1")) {
            throw new ProblemException(new Problem(
                    "The repository's object format is not supported: " + format,
                    folder.commonDir().resolve("config") + ", extensions.objectFormat",
                    "JGit, which reads the history, supports only sha1.",
                    "Set the version with -Dwaymark.version=<version>, or use a repository made with"
                            + " `git init --object-format=sha1`."));
        }
    }
}
