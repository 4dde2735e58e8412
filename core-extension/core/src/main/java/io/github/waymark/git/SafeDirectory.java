package io.github.waymark.git;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies git's rule that a repository of another user is not trusted, because its settings can run programs.
 *
 * <p>As in git, the owner of the git folder and of the working tree must be the user of this process, except for folders in the
 * user's or the system's setting {@code safe.directory}. Not checked on Windows, where Java provides too little information about
 * users.
 */
public final class SafeDirectory {

    private static final int ROOT = 0;

    private SafeDirectory() {}

    /**
     * Makes sure that the repository may be read.
     *
     * @throws ProblemException if it belongs to another user and is not declared safe
     */
    public static void require(GitFolder folder, GitConfig settings) {
        Integer user = FileSystems.getDefault().supportedFileAttributeViews().contains("unix") ? user() : null;
        if (user == null) {
            return;
        }
        Path foreign = foreign(folder, user, settings.environment());
        if (foreign != null && !isSafe(folder, settings)) {
            throw new ProblemException(new Problem(
                    "The repository belongs to another user.",
                    foreign.toString(),
                    "Settings of a repository can run programs, so git reads only repositories of the current user.",
                    "If you trust it, run: git config --global --add safe.directory " + folder.workTree()));
        }
    }

    private static @Nullable Path foreign(GitFolder folder, int user, Map<String, String> environment) {
        for (Path path : List.of(folder.workTree(), folder.gitDir())) {
            Integer owner = owner(path);
            boolean own = owner == null || owner == user || (user == ROOT && isSudoer(owner, environment));
            if (!own) {
                return path;
            }
        }
        return null;
    }

    /** Under {@code sudo} the repository of the calling user is trusted, as in git. */
    private static boolean isSudoer(int owner, Map<String, String> environment) {
        return Integer.toString(owner).equals(environment.get("SUDO_UID"));
    }

    private static boolean isSafe(GitFolder folder, GitConfig settings) {
        boolean safe = false;
        for (String value : settings.protectedValues("safe.directory")) {
            if (value.isEmpty()) {
                safe = false;
            } else if (value.equals("*") || covers(value, folder, settings)) {
                safe = true;
            }
        }
        return safe;
    }

    private static boolean covers(String value, GitFolder folder, GitConfig settings) {
        boolean below = value.endsWith("/*");
        Path path = settings.path(below ? value.substring(0, value.length() - 1) : value, Path.of(""));
        if (path == null || !path.isAbsolute()) {
            return false;
        }
        Path safe = real(path.normalize());
        return below ? folder.workTree().startsWith(safe) && !folder.workTree().equals(safe) : same(safe, folder);
    }

    private static boolean same(Path safe, GitFolder folder) {
        return safe.equals(folder.workTree()) || safe.equals(folder.gitDir());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** The user of this process: the owner of {@code /proc/self} on Linux, of the home folder elsewhere. */
    private static @Nullable Integer user() {
        Integer user = owner(Path.of("/proc/self"));
        return user != null ? user : owner(Path.of(System.getProperty("user.home", "/")));
    }

    private static @Nullable Integer owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }
}
