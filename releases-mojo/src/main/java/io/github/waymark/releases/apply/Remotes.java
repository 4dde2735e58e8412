package io.github.waymark.releases.apply;

import io.github.waymark.releases.request.RepositorySettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes the repositories of deliverables. */
public interface Remotes {

    /** The URL to which a repository is pushed, without credentials. */
    String url(RepositorySettings repository);

    /**
     * The full names of the tags and branches that a remote has, if the local copy can differ from it: a run that was killed can have
     * left a tag there that it didn't push.
     *
     * @throws io.github.waymark.problem.ProblemException if the remote can't be asked
     */
    Optional<Set<String>> refs(RepositorySettings repository);

    /**
     * Creates an annotated tag in the local copy, instead of one on the same commit that was not pushed.
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
