package io.github.waymark.history.jgit;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.InvalidPathException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Creates the problems of repositories that can't be read. */
final class RepositoryProblems {

    private static final String FETCH_ALL = "Run `git fetch --unshallow --tags`; in CI fetch the whole history"
            + " (`fetch-depth: 0` for GitHub's checkout, `GIT_DEPTH: 0` for GitLab).";

    private RepositoryProblems() {}

    /** The problem for an exception of JGit. */
    static ProblemException because(Throwable cause, String where) {
        if (cause instanceof MissingObjectException missing) {
            return new ProblemException(
                    new Problem(
                            "An object is missing in the repository: "
                                    + missing.getObjectId().name(),
                            where,
                            "The history is incomplete, so the version can't be calculated.",
                            "Run `git fsck`; restore the object with `git fetch --refetch` or a new clone."),
                    cause);
        }
        if (cause instanceof InvalidPathException || cause.getCause() instanceof InvalidPathException) {
            return outsideOfLocale(String.valueOf(cause.getMessage()), where);
        }
        String message = cause.getMessage();
        return new ProblemException(
                new Problem(
                        "The repository cannot be read: "
                                + (message == null ? cause.getClass().getSimpleName() : message),
                        where,
                        "The history is broken, so the version can't be calculated.",
                        "Run `git fsck` and fix what it reports, or clone again."),
                cause);
    }

    static ProblemException shallow(String commit, String where) {
        return new ProblemException(new Problem(
                "The history ends at " + commit.substring(0, 10) + ", before the last version tag could be determined.",
                where + " (a shallow clone)",
                "Older commits decide the version; without them it would be wrong.",
                FETCH_ALL));
    }

    /** For lists of a whole history, which a shallow clone can't provide. */
    static ProblemException incomplete(String commit, String where) {
        return new ProblemException(new Problem(
                "The history ends at " + commit.substring(0, 10) + ", as the clone is shallow.",
                where,
                "Commits are missing, so a list of them, or of their authors, would be wrong.",
                FETCH_ALL));
    }

    static ProblemException index(Exception cause, String where) {
        return new ProblemException(
                new Problem(
                        "The index cannot be read: " + cause.getMessage(),
                        where,
                        "It lists the tracked files, so changes can't be detected without it.",
                        "Delete the file and run `git reset`, which leaves the files as they are."),
                cause);
    }

    /** A locale may have fewer letters than the names of references. */
    static ProblemException outsideOfLocale(String name, String where) {
        return new ProblemException(
                new Problem(
                        "The file of a reference cannot be opened: " + name,
                        where,
                        "Java has no such name of a file in this locale. The reference may decide the version.",
                        "Set a locale with UTF-8: LC_ALL=C.UTF-8. For a branch that is checked out, `git checkout --detach` is enough."));
    }

    /** JGit doesn't find the commit of such a branch. */
    static ProblemException undecodableBranch(String name, String where) {
        return new ProblemException(new Problem(
                "The name of the branch that is checked out isn't UTF-8: " + name,
                where,
                "Java has no such name of a file, so the commit of the branch can't be read.",
                "Rename the branch with `git branch -m NAME`, or build its commit: `git checkout --detach`."));
    }

    static boolean isUndecodable(String name) {
        return name.indexOf('\uFFFD') >= 0;
    }

    static ProblemException reference(String name, String where) {
        return new ProblemException(new Problem(
                "The reference " + name + " cannot be read.",
                where,
                "It may be the tag that decides the version.",
                isUndecodable(name)
                        ? "Java can't open a file whose name isn't UTF-8: run `git pack-refs --all`, which moves the reference"
                                + " to another file, or delete it."
                        : "Check it with `git for-each-ref`; delete or restore the file, or give this user"
                                + " the right to read it."));
    }
}
