package io.github.waymark.releases.listing;

import io.github.waymark.releases.request.Deliverable;
import java.util.List;
import java.util.Optional;

/**
 * A line of a list.
 *
 * @param unreleased the commits since the last release; empty if they weren't read
 */
public record ListedDeliverable(Deliverable deliverable, Optional<List<UnreleasedCommit>> unreleased) {

    public ListedDeliverable {
        unreleased = unreleased.map(List::copyOf);
    }
}
