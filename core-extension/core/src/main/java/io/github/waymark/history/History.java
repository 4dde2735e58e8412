package io.github.waymark.history;

import io.github.waymark.version.TagPattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A repository, open for reading; nothing is ever written.
 *
 * <p>Commits are given and returned as 40 hexadecimal digits. Not safe for several threads at once. A
 * repository that cannot be read makes every method throw a {@link
 * io.github.waymark.problem.ProblemException}; "no such thing" is an empty answer.
 */
public interface History extends AutoCloseable {

    /** The commit that is checked out; empty before the first commit. */
    Optional<String> head();

    /** The commit that a revision as git understands it means; empty when there is none. */
    Optional<String> resolve(String revision);

    /** Short name of the branch that is checked out, even before its first commit; empty when detached. */
    Optional<String> branch();

    /**
     * Finds the version tags behind a commit. The cost follows the distance to them, not the age of the
     * repository.
     *
     * @throws io.github.waymark.problem.ProblemException also where a shallow clone ends before the
     *     answer is sure, and where two tags give the same version to the commit and to another one
     */
    Reach reach(String commit, TagPattern pattern);

    /**
     * Shows each commit that {@code commit} reaches and {@code base} does not, newest first, children
     * before their parents as far as the committers' clocks were right.
     */
    void since(Optional<String> base, String commit, CommitVisitor visitor);

    /**
     * Whether a commit changed anything at one of the paths, compared with its parents; a merge only
     * when it differs from all of them.
     *
     * @param paths files or folders seen from the top of the repository, {@code /} between names; none,
     *     or an empty one, means everything
     */
    boolean touches(String commit, List<String> paths);

    /** When a commit was committed, whole seconds. */
    Instant commitTime(String commit);

    /** The tree of a commit, 40 hexadecimal digits. */
    String treeId(String commit);

    /**
     * Whether the working tree differs from HEAD, as {@code git describe --dirty} sees it: tracked files,
     * staged or not, and submodules. A bare repository is never dirty.
     *
     * @param untracked whether files that git neither tracks nor ignores count too
     */
    boolean dirty(boolean untracked);

    /**
     * Reads every commit that {@code commit} reaches.
     *
     * @throws io.github.waymark.problem.ProblemException also where a shallow clone ends
     */
    Chronicle chronicle(String commit);

    /** All tags that give a version, in no certain order; some may lead to no commit of this history, or to none at all. */
    List<VersionTag> versionTags(TagPattern pattern);

    /** Shows the files of a commit. */
    void files(String commit, TrackedFileVisitor visitor);

    @Override
    void close();
}
