package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * A repository of a deliverable.
 *
 * @param url where it is; empty for the URL that {@code releases.yml} gives
 * @param coordinates {@code groupId:artifactId} of what a release publishes
 * @param defaultBranch the branch that releases come from; empty for that of {@code releases.yml}
 * @param retired whether it isn't released any more
 * @param built whether its releases are built
 */
public record RepositorySettings(
        String name,
        Optional<String> url,
        List<String> coordinates,
        Optional<String> defaultBranch,
        boolean retired,
        boolean built,
        Place place) {

    public RepositorySettings {
        coordinates = List.copyOf(coordinates);
    }
}
