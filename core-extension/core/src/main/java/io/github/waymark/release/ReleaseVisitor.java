package io.github.waymark.release;

/** Receives the releases of a history, newest first, and the commits of those that it selects. */
public interface ReleaseVisitor {

    /**
     * Begins a release.
     *
     * @return whether its commits should be visited
     */
    boolean begin(ReleaseSection section);

    /** Receives a commit of the current release; commits come in the order of {@code git log}. */
    void commit(ReleasedCommit commit);
}
