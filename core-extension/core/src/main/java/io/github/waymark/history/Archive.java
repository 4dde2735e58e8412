package io.github.waymark.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository, open for questions about all of its history: lines of commits, folders as they once were, texts.
 *
 * <p>Beside {@link History}, which answers what every build asks and is quick for it, this reads much and holds little: what is
 * long is shown piece by piece. Commits, trees and blobs are given and returned as 40 hexadecimal digits. Not safe for several
 * threads at once. What cannot be read makes every method throw a {@link io.github.waymark.problem.ProblemException}.
 */
public interface Archive extends AutoCloseable {

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

    /** Reads all commits that can be reached from the given ones. Where a shallow clone ends, the graph says so. */
    CommitGraph graph(Collection<String> tips);

    /** The tree of a folder in a commit; empty where there is none. */
    Optional<String> folder(String commit, String path);

    /** Shows all files below a folder's tree, at any depth, in git's order; links and submodules are left out. */
    void files(String tree, FileVisitor visitor);

    /**
     * Shows what each commit changed below some folders; of a merge what differs from every parent. Commits come in the graph's
     * order, those without a change are left out.
     */
    void changes(CommitGraph graph, List<String> folders, ChangeVisitor visitor);

    /** Shows what differs between two commits, anywhere. */
    void difference(String older, String newer, ChangeVisitor visitor);

    /** The best common ancestor of two commits; empty when there is none. */
    Optional<String> mergeBase(String one, String other);

    /** The commit with its message. */
    Commit commit(String id);

    /** Who wrote a commit, as {@code name <address>}. */
    String author(String id);

    /**
     * A file's bytes; empty where the commit has no such file.
     *
     * @param most larger ones are not read, but taken for missing
     */
    Optional<byte[]> text(String commit, String path, int most);

    /** How git sees files of the working tree, by path; in a bare repository all are {@link Tracking#UNKNOWN}. */
    Map<String, Tracking> tracking(Collection<String> paths);

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

    /** Is shown files one by one. */
    @FunctionalInterface
    interface FileVisitor {

        /**
         * A file.
         *
         * @param path UTF-8, seen from the folder, valid only during the call
         * @param length how many bytes of it count
         */
        void file(byte[] path, int length);
    }

    /** Is shown changes one by one. */
    @FunctionalInterface
    interface ChangeVisitor {

        /**
         * A file that differs.
         *
         * @param commit the commit that changed it, an index of the graph; -1 where two commits are compared
         * @param path seen from the top of the repository
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
        /** It is there, not in the index, and git was told to ignore it. */
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
