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
 * Reads a repository; never writes to it.
 *
 * <p>Commits, trees and blobs are identified by 40 hexadecimal digits. Results that may be long are passed to a visitor one by
 * one. Not safe for several threads at once. All methods throw a {@link io.github.waymark.problem.ProblemException} when the
 * repository can't be read; what does not exist is an empty result.
 */
public interface RepositoryReader extends AutoCloseable {

    /** The commit that is checked out; empty before the first commit. */
    Optional<String> head();

    /** Short name of the branch that is checked out, even before its first commit; empty when detached. */
    Optional<String> branch();

    /** The commit of a revision in git's syntax; empty when there is none. */
    Optional<String> resolve(String revision);

    /**
     * The target of a symbolic reference ({@code refs/remotes/origin/HEAD}), whether it exists or not; empty when there is no
     * such reference.
     */
    Optional<String> target(String reference);

    /** All local and remote-tracking branches with their full names ({@code refs/heads/main}), ordered by name. */
    List<Branch> branches();

    /** All tags that point to a commit, ordered by name. */
    List<Tag> tags();

    /** The message of an annotated tag, with its signature if it has one; empty for other tags and where there is none. */
    Optional<String> tagMessage(String name);

    /** Number of objects that {@code git replace} replaces for git; this reader reads the original ones. */
    int replacedObjects();

    /** All version tags, in no particular order; some may point to a commit that is missing, or not to a commit. */
    List<VersionTag> versionTags(TagPattern pattern);

    /**
     * Finds the version tags that are reachable from a commit. The cost depends on the distance to them, not on the age of the
     * repository.
     *
     * @throws io.github.waymark.problem.ProblemException also when a shallow clone ends before the result is certain, and when
     *     two tags give the same version to the commit and to another one
     */
    TagSearch searchTags(String commit, TagPattern pattern);

    /** A commit with its message. */
    Commit commit(String id);

    /**
     * Visits each commit that is reachable from {@code commit} but not from {@code base}, newest first; children come before
     * their parents as far as the committers' clocks were right.
     */
    void since(Optional<String> base, String commit, Consumer<Commit> visitor);

    /** Reads all commits that are reachable from the given ones. The graph marks the commits at which a shallow clone ends. */
    CommitGraph graph(Collection<String> tips);

    /**
     * Reads all commits that are reachable from one, with their texts.
     *
     * @throws io.github.waymark.problem.ProblemException also when the clone is shallow
     */
    CommitLog commitLog(String commit);

    /** The best common ancestor of two commits; empty when there is none. */
    Optional<String> mergeBase(String one, String other);

    /**
     * Whether a commit changed one of the paths compared with its parents; a merge must differ from all of them.
     *
     * @param paths files or folders relative to the top of the repository, {@code /} between names; no path, or an empty one,
     *     means everything
     */
    boolean touches(String commit, List<String> paths);

    /**
     * Visits the changes of each commit in some folders; for a merge those that differ from every parent. Commits come in the
     * graph's order; commits without changes are skipped.
     */
    void changes(CommitGraph graph, List<String> folders, ChangeVisitor visitor);

    /** Visits all differences between two commits. */
    void difference(String older, String newer, ChangeVisitor visitor);

    /** Visits the files of a commit, with their attributes. */
    void files(String commit, TrackedFileVisitor visitor);

    /** The tree of a folder in a commit; empty when there is none. */
    Optional<String> folder(String commit, String path);

    /** Visits all files in a folder's tree, at any depth, in git's order; links and submodules are skipped. */
    void files(String tree, FileVisitor visitor);

    /**
     * A file's bytes; empty where the commit has no such file.
     *
     * @param maxBytes the size limit; a larger file counts as missing
     */
    Optional<byte[]> text(String commit, String path, int maxBytes);

    /** How git tracks files of the working tree, by path; in a bare repository all are {@link Tracking#UNKNOWN}. */
    Map<String, Tracking> tracking(Collection<String> paths);

    /**
     * Whether the working tree differs from HEAD, by the rules of {@code git describe --dirty}: in tracked files, staged or not,
     * and in submodules. A bare repository is never dirty.
     *
     * @param untracked whether files that git neither tracks nor ignores count too
     */
    boolean dirty(boolean untracked);

    /** A setting in git's configuration; empty when it is not set. */
    Optional<String> setting(String section, String name);

    @Override
    void close();

    /**
     * A local or remote-tracking branch.
     *
     * @param ref full name, {@code refs/heads/…} or {@code refs/remotes/…}
     */
    record Branch(String ref, String commit) {}

    /**
     * A tag that points to a commit.
     *
     * @param name without {@code refs/tags/}
     * @param commit the commit that it finally points to, through tags of tags
     * @param time when an annotated tag was made (the outermost one counts), otherwise the commit's time; whole seconds
     * @param annotated whether the tag is an object (with message, tagger, maybe a signature)
     */
    record Tag(String name, String commit, Instant time, boolean annotated) {}

    /** Receives files one by one. */
    @FunctionalInterface
    interface FileVisitor {

        /**
         * A file.
         *
         * @param path UTF-8, relative to the folder, valid only during the call
         * @param length the number of bytes that are valid
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

    /** How git tracks a file of the working tree. */
    enum Tracking {
        /** It is in the index. */
        TRACKED,
        /** It is in the index, but a sparse checkout keeps it out of the working tree. */
        LEFT_OUT,
        /** It is there, but not in the index. */
        UNTRACKED,
        /** It is there, not in the index, and git is configured to ignore it. */
        IGNORED,
        /** It does not exist. */
        UNKNOWN
    }

    /** What happened to a file; a renamed one is deleted and added. */
    enum Kind {
        ADDED,
        EDITED,
        DELETED
    }
}
