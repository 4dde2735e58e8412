package io.github.waymark.history;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.version.TagPattern;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A repository, open for reading; nothing is ever written.
 *
 * <p>Commits, trees and blobs are given and returned as 40 hexadecimal digits. Answers that may be long are passed on piece by piece.
 * Not safe for several threads at once. A repository that can't be read makes every method throw a {@link
 * io.github.waymark.problem.ProblemException}; "no such thing" is an empty answer.
 */
public interface RepositoryReader extends AutoCloseable {

    /** The commit that is checked out; empty before the first commit. */
    Optional<String> head();

    /** Short name of the branch that is checked out, even before its first commit; empty when detached. */
    Optional<String> branch();

    /** The commit that a revision as git understands it means; empty when there is none. */
    Optional<String> resolve(String revision);

    /** What a symbolic reference points to ({@code refs/remotes/origin/HEAD}), whether that exists or not; empty when there is none. */
    Optional<String> target(String reference);

    /** The branches here and those known of remotes, by their whole names ({@code refs/heads/main}), ordered by name. */
    List<Branch> branches();

    /** All tags that lead to a commit, ordered by name. */
    List<Tag> tags();

    /** All tags that give a version, in no certain order; some may lead to no commit of this history, or to none at all. */
    List<VersionTag> versionTags(TagPattern pattern);

    /**
     * Finds the version tags that a commit reaches. The cost follows the distance to them, not the age of the repository.
     *
     * @throws io.github.waymark.problem.ProblemException also where a shallow clone ends before the answer is sure, and where two tags
     *     give the same version to the commit and to another one
     */
    TagSearch tagSearch(String commit, TagPattern pattern);

    /** A commit with its message. */
    Commit commit(String id);

    /**
     * Passes on each commit that {@code commit} reaches and {@code base} does not, newest first, children before their parents as far
     * as the committers' clocks were right.
     */
    void since(Optional<String> base, String commit, Consumer<Commit> visitor);

    /** Reads all commits that can be reached from the given ones. Where a shallow clone ends, the graph says so. */
    CommitGraph graph(Collection<String> tips);

    /**
     * Reads all commits that can be reached from one, with their texts.
     *
     * @throws io.github.waymark.problem.ProblemException also where a shallow clone ends
     */
    CommitLog commitLog(String commit);

    /** The best common ancestor of two commits; empty when there is none. */
    Optional<String> mergeBase(String one, String other);

    /**
     * Whether a commit changed anything at one of the paths, compared with its parents; a merge only when it differs from all of them.
     *
     * @param paths files or folders relative to the top of the repository, {@code /} between names; none, or an empty one, means
     *     everything
     */
    boolean touches(String commit, List<String> paths);

    /**
     * Passes on what each commit changed below some folders; of a merge what differs from every parent. Commits come in the graph's
     * order, those without a change are left out.
     */
    void changes(CommitGraph graph, List<String> folders, ChangeVisitor visitor);

    /** Passes on what differs between two commits, anywhere. */
    void difference(String older, String newer, ChangeVisitor visitor);

    /** Passes on the files of a commit, with their attributes. */
    void files(String commit, TrackedFileVisitor visitor);

    /** The tree of a folder in a commit; empty where there is none. */
    Optional<String> folder(String commit, String path);

    /** Passes on all files below a folder's tree, at any depth, in git's order; links and submodules are left out. */
    void files(String tree, FileVisitor visitor);

    /**
     * A file's bytes; empty where the commit has no such file.
     *
     * @param most larger ones are not read, but taken for missing
     */
    Optional<byte[]> text(String commit, String path, int most);

    /** How git sees files of the working tree, by path; in a bare repository all are {@link Tracking#UNKNOWN}. */
    Map<String, Tracking> tracking(Collection<String> paths);

    /**
     * Whether the working tree differs from HEAD, as {@code git describe --dirty} sees it: tracked files, staged or not, and
     * submodules. A bare repository is never dirty.
     *
     * @param untracked whether files that git neither tracks nor ignores count too
     */
    boolean dirty(boolean untracked);

    /** A setting of git's; empty when it is not set. */
    Optional<String> setting(String section, String name);

    @Override
    void close();

    /**
     * A branch, here or as last seen on a remote.
     *
     * @param ref whole name, {@code refs/heads/…} or {@code refs/remotes/…}
     */
    record Branch(String ref, String commit) {}

    /**
     * A tag that leads to a commit.
     *
     * @param name without {@code refs/tags/}
     * @param commit what it leads to in the end, through tags of tags
     * @param time of an annotated tag when it was made (the outermost one counts), else the commit's time; whole seconds
     */
    record Tag(String name, String commit, Instant time) {}

    /** Receives files one by one. */
    @FunctionalInterface
    interface FileVisitor {

        /**
         * A file.
         *
         * @param path UTF-8, relative to the folder, valid only during the call
         * @param length how many bytes of it count
         */
        void file(byte[] path, int length);
    }

    /** Receives changes one by one. */
    @FunctionalInterface
    interface ChangeVisitor {

        /**
         * A file that differs.
         *
         * @param commit the commit that changed it, an index of the graph; -1 where two commits are compared
         * @param path relative to the top of the repository
         * @param kind what happened to it
         */
        void change(int commit, String path, Kind kind);
    }

    /** How git sees a file of the working tree. */
    enum Tracking {
        /** It is in the index. */
        TRACKED,
        /** It is in the index, but a sparse checkout keeps it out of the working tree. */
        LEFT_OUT,
        /** It is there, but not in the index. */
        UNTRACKED,
        /** It is there, not in the index, and git is configured to ignore it. */
        IGNORED,
        /** It is nowhere. */
        UNKNOWN
    }

    /** What happened to a file; a renamed one is deleted and added. */
    enum Kind {
        ADDED,
        EDITED,
        DELETED
    }
}
