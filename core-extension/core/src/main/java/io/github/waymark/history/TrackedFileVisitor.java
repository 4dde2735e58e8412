package io.github.waymark.history;

/** Receives the files of a commit one by one, in git's order of paths. */
public interface TrackedFileVisitor {

    /**
     * Whether the files in a folder should be visited.
     *
     * @param folder the folder; only its path and attributes are available
     */
    boolean enter(TrackedFile folder);

    void visit(TrackedFile file);
}
