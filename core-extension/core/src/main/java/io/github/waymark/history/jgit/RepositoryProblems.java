package io.github.waymark.history.jgit;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Words for repositories that cannot be read. */
final class RepositoryProblems {

    private RepositoryProblems() {}

    /** What JGit stumbled over, told to a user. */
    static ProblemException because(Exception cause, String where) {
        if (cause instanceof MissingObjectException missing) {
            return new ProblemException(
                    new Problem(
                            "An object is missing in the repository: "
                                    + missing.getObjectId().name(),
                            where,
                            "The history is incomplete, so no version can be taken from it.",
                            "Run `git fsck`; `git fetch --refetch` brings back what a remote has, a new clone does too."),
                    cause);
        }
        String message = cause.getMessage();
        return new ProblemException(
                new Problem(
                        "The repository cannot be read: "
                                + (message == null ? cause.getClass().getSimpleName() : message),
                        where,
                        "No version can be taken from a history that is broken.",
                        "Run `git fsck` and mend what it names, or clone again."),
                cause);
    }

    static ProblemException shallow(String commit, String where) {
        return new ProblemException(new Problem(
                "The history ends at " + commit.substring(0, 10) + ", before a version tag is found for sure.",
                where + " (a shallow clone)",
                "What lies further back decides the version; guessing would give a wrong one.",
                "Run `git fetch --unshallow --tags`; in CI fetch the whole history"
                        + " (`fetch-depth: 0` for GitHub's checkout, `GIT_DEPTH: 0` for GitLab)."));
    }

    /** For answers about a whole history, which a shallow clone can't give. */
    static ProblemException cut(String commit, String where) {
        return new ProblemException(new Problem(
                "The history ends at " + commit.substring(0, 10) + ", as the clone is shallow.",
                where,
                "Commits are missing, so a list of them, or of their authors, would be wrong.",
                "Run `git fetch --unshallow --tags`; in CI fetch the whole history"
                        + " (`fetch-depth: 0` for GitHub's checkout, `GIT_DEPTH: 0` for GitLab)."));
    }

    static ProblemException index(Exception cause, String where) {
        return new ProblemException(
                new Problem(
                        "The index cannot be read: " + cause.getMessage(),
                        where,
                        "It tells which files are tracked, and so whether any of them was changed.",
                        "If it is split or sparse: `git update-index --no-split-index`, `git sparse-checkout reapply"
                                + " --no-sparse-index`; if it is broken: delete the file and run `git reset`."),
                cause);
    }

    static ProblemException reference(String name, String where) {
        return new ProblemException(new Problem(
                "The reference " + name + " cannot be read.",
                where,
                "It may be the tag that decides the version.",
                "Run `git for-each-ref` to see what git makes of it; delete or restore the file, or give this user"
                        + " the right to read it."));
    }
}
