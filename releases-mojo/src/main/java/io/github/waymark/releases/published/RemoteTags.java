package io.github.waymark.releases.published;

import io.github.waymark.releases.request.RepositorySettings;
import java.util.Map;

/** Reads the tags of repositories. */
@FunctionalInterface
public interface RemoteTags {

    /**
     * The commits of all tags by their names.
     *
     * @throws io.github.waymark.problem.ProblemException if the repository can't be read
     */
    Map<String, String> of(RepositorySettings repository);
}
