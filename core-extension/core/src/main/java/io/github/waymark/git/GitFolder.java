package io.github.waymark.git;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Locates a repository by files and folders alone, without opening it.
 *
 * <p>The environment variable {@code GIT_DIR} is ignored: the version of a build must not depend on who started it (git itself
 * sets the variable for its hooks).
 *
 * @param workTree top folder of the files, real path; the git folder itself in a bare repository
 * @param gitDir folder with the HEAD and index of this working tree, real path
 * @param commonDir folder with what all working trees share: refs, objects, configuration; real path
 * @param bare whether there is no working tree
 */
public record GitFolder(Path workTree, Path gitDir, Path commonDir, boolean bare) {

    private static final String WHY = "Versions are calculated from the history in the repository.";

    /**
     * Searches a folder and its parents.
     *
     * @param anyFolder a folder, or a file in it; it need not exist (yet)
     * @throws ProblemException when something named {@code .git} is not a repository
     */
    public static Optional<GitFolder> find(Path anyFolder) {
        for (Path folder = real(anyFolder); folder != null; folder = folder.getParent()) {
            Path dotGit = folder.resolve(".git");
            if (Files.isDirectory(dotGit)) {
                return Optional.of(folderIn(folder, dotGit));
            }
            if (Files.exists(dotGit)) {
                return Optional.of(linkedIn(folder, dotGit));
            }
            if (isRepository(folder)) {
                return Optional.of(fromInside(folder));
            }
        }
        return Optional.empty();
    }

    private static GitFolder folderIn(Path workTree, Path dotGit) {
        if (!isRepository(dotGit)) {
            throw new ProblemException(new Problem(
                    "The folder .git is not a git repository: HEAD, refs or objects is missing.",
                    dotGit.toString(),
                    WHY,
                    "Restore the folder, or delete it and clone again."));
        }
        Path gitDir = existing(dotGit);
        return new GitFolder(workTree, gitDir, commonDir(gitDir), false);
    }

    /** A working tree made by {@code git worktree add}, or a submodule: `.git` is a file with the path. */
    private static GitFolder linkedIn(Path workTree, Path dotGit) {
        String text = text(dotGit);
        if (!text.startsWith("gitdir:")) {
            throw new ProblemException(new Problem(
                    "The file .git does not contain the path of the repository.",
                    dotGit.toString(),
                    "Its first line must read `gitdir: <path>`.",
                    "Restore the file: `git submodule update --init` for a submodule, `git worktree repair`"
                            + " in the main working tree for a worktree."));
        }
        Path target = resolve(workTree, text.substring("gitdir:".length()).strip(), dotGit);
        if (!Files.isRegularFile(target.resolve("HEAD"))) {
            throw new ProblemException(new Problem(
                    "The file .git points to a folder that is not a repository: " + target,
                    dotGit.toString(),
                    WHY,
                    "Run `git worktree repair` in the main working tree for a worktree, `git submodule update"
                            + " --init` for a submodule; if only a part of the repository was mounted or"
                            + " copied, mount or copy all of it."));
        }
        Path gitDir = existing(target);
        return new GitFolder(workTree, gitDir, commonDir(gitDir), false);
    }

    /** For a folder in a bare repository, or in a folder named .git. */
    private static GitFolder fromInside(Path folder) {
        Path name = folder.getFileName();
        Path parent = folder.getParent();
        boolean bare = parent == null || name == null || !name.toString().equals(".git");
        return new GitFolder(bare || parent == null ? folder : parent, folder, commonDir(folder), bare);
    }

    private static boolean isRepository(Path folder) {
        // As in git: HEAD may be a symbolic link, which is dangling before the first commit.
        return Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"))
                && (Files.isRegularFile(folder.resolve("HEAD")) || Files.isSymbolicLink(folder.resolve("HEAD")));
    }

    private static Path commonDir(Path gitDir) {
        Path pointer = gitDir.resolve("commondir");
        if (!Files.isRegularFile(pointer)) {
            return gitDir;
        }
        Path target = resolve(gitDir, text(pointer).strip(), pointer);
        if (!Files.isDirectory(target.resolve("objects"))) {
            throw new ProblemException(new Problem(
                    "The working tree's main repository does not exist: " + target,
                    pointer.toString(),
                    WHY,
                    "Run `git worktree repair` in the main working tree; if only a part of the repository was"
                            + " mounted or copied, mount or copy all of it."));
        }
        return existing(target);
    }

    private static Path resolve(Path base, String path, Path source) {
        try {
            return base.resolve(path);
        } catch (InvalidPathException e) {
            throw new ProblemException(
                    new Problem("Invalid path: " + path, source.toString(), WHY, "Correct the file."), e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(BoundedFile.read(file, BoundedFile.ONE_LINE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Path existing(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static ProblemException unreadable(Path path, IOException cause) {
        return new ProblemException(
                new Problem(
                        "The repository cannot be read: " + cause,
                        path.toString(),
                        WHY,
                        "Give this user the right to read it."),
                cause);
    }

    /** The real path of the first folder, from the path upwards, that exists. */
    private static @Nullable Path real(Path path) {
        for (Path folder = path.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                return existing(folder);
            }
        }
        return null;
    }
}
