package io.github.waymark.releases.apply;

import io.github.waymark.releases.request.RepositorySettings;
import java.util.List;

/** Changes the repositories of deliverables. */
public interface Remotes {

    /** The URL to which a repository is pushed, without credentials. */
    String url(RepositorySettings repository);

    /**
     * Creates an annotated tag in the local copy.
     *
     * @throws io.github.waymark.problem.ProblemException if it can't be created or signed
     */
    void createTag(RepositorySettings repository, String name, String commit, String message);

    /** Deletes a tag from the local copy. */
    void deleteTag(RepositorySettings repository, String name);

    /**
     * Pushes tags and branches, all or none.
     *
     * @param dryRun whether the remote is only asked
     * @throws PushRefusedException if the remote refuses one, or can't be reached
     */
    void push(RepositorySettings repository, List<RequestedRef> refs, boolean dryRun) throws PushRefusedException;
}
