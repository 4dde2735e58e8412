package io.github.waymark.release;

/** Is shown the releases of a history, newest first, and the commits of those that it wants to see. */
public interface ReleaseVisitor {

    /**
     * Begins a release.
     *
     * @return whether its commits shall be shown
     */
    boolean begin(ReleaseSection section);

    /** Shows a commit of the release that began last; they come in the order of {@code git log}. */
    void commit(ReleasedCommit commit);
}
