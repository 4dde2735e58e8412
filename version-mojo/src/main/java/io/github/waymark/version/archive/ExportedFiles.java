package io.github.waymark.version.archive;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the files of a commit, except those with the attribute {@code export-ignore}. */
public final class ExportedFiles {

    /** Receives the files one by one. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Receives a file.
         *
         * @param path relative to the top of the outermost repository
         * @param workTree the top of the working tree that contains the file
         */
        void visit(String path, TrackedFile file, Path workTree);
    }

    private final @Nullable Function<Path, RepositoryReader> openSubmodule;

    private ExportedFiles(@Nullable Function<Path, RepositoryReader> openSubmodule) {
        this.openSubmodule = openSubmodule;
    }

    /** Excludes the files of submodules. */
    public static ExportedFiles withoutSubmodules() {
        return new ExportedFiles(null);
    }

    /** Includes the files of submodules at their recorded commits. The function opens the repository in a folder. */
    public static ExportedFiles withSubmodules(Function<Path, RepositoryReader> open) {
        return new ExportedFiles(open);
    }

    /** Passes the files of a commit to a visitor. */
    public void files(RepositoryReader history, String commit, Path workTree, Visitor visitor) {
        files(history, commit, workTree, "", visitor);
    }

    private void files(RepositoryReader history, String commit, Path workTree, String prefix, Visitor visitor) {
        history.files(commit, new TrackedFileVisitor() {
            @Override
            public boolean enter(TrackedFile folder) {
                requireOrdinary(folder, workTree);
                return !ignored(folder);
            }

            @Override
            public void visit(TrackedFile file) {
                requireOrdinary(file, workTree);
                if (ignored(file)) {
                    return;
                }
                if (file.kind() != TrackedFile.Kind.SUBMODULE) {
                    visitor.visit(prefix + file.path(), file, workTree);
                } else if (openSubmodule != null) {
                    Path folder = workTree.resolve(file.path());
                    submodule(openSubmodule.apply(folder), file.id(), folder, prefix + file.path() + "/", visitor);
                }
            }
        });
    }

    private void submodule(RepositoryReader submodule, String commit, Path folder, String prefix, Visitor visitor) {
        try (RepositoryReader history = submodule) {
            if (history.resolve(commit).isEmpty()) {
                throw new ProblemException(new Problem(
                        "The recorded commit of a submodule is missing: " + commit,
                        folder.toString(),
                        "Its files would be missing from the archive.",
                        "Run `git submodule update --init --recursive`, or exclude submodules with"
                                + " -Dversion.submodules=false."));
            }
            files(history, commit, folder, prefix, visitor);
        }
    }

    /** As git, which never writes such a path to a working tree: an archive must not lead its user's tools out of their folder. */
    private static void requireOrdinary(TrackedFile file, Path workTree) {
        String path = file.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (isOrdinary(name)) {
            return;
        }
        throw new ProblemException(
                new Problem(
                        "The commit has a path that git refuses, or that has control characters: " + printable(path),
                        workTree.toString(),
                        "Unpacking the archive would write outside of its folder, change a repository, or control the terminal.",
                        "Remove it from the tree: `git filter-repo` for an old commit, or make the archive of another commit. Check who made this commit."));
    }

    private static boolean isOrdinary(String name) {
        // Windows takes the last two for .git as well, and removes dots and blanks at the end of a name.
        String folded = name.toLowerCase(Locale.ROOT).replaceAll("[. ]+$", "");
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && !folded.equals(".git")
                && !folded.equals("git~1")
                && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl);
    }

    private static String printable(String path) {
        StringBuilder text = new StringBuilder();
        path.chars()
                .forEach(c -> text.append(
                        Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", c) : (char) c + ""));
        return text.toString();
    }

    private static boolean ignored(TrackedFile file) {
        return file.attribute("export-ignore").orElse("").equals("set");
    }
}
