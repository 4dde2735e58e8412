package io.github.waymark.history;

/** Is shown the files of a commit one by one, in git's order of paths. */
public interface TrackedFileVisitor {

    /**
     * Whether the files in a folder shall be shown.
     *
     * @param folder the folder; only its path and its attributes can be asked for
     */
    boolean enter(TrackedFile folder);

    void visit(TrackedFile file);
}
