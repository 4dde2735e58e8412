package io.github.waymark.releases.check;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.releases.request.RepositorySettings;

/** Opens the repositories of deliverables. */
@FunctionalInterface
public interface Histories {

    /**
     * The history of a repository, which the caller doesn't close.
     *
     * @throws io.github.waymark.problem.ProblemException if it can't be read
     */
    RepositoryReader open(RepositorySettings repository);
}
