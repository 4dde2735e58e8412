package io.github.waymark.releases.apply;

import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request needs in the repositories of a deliverable.
 *
 * @param release the last release of its file
 */
record DeliverableChange(Deliverable deliverable, Release release, List<RepositoryChange> repositories) {

    DeliverableChange {
        repositories = List.copyOf(repositories);
    }

    /** Whether all tags and branches exist. */
    boolean isComplete() {
        return repositories.stream().flatMap(change -> change.refs().stream()).allMatch(RequestedRef::isThere);
    }

    /** With another state of one repository. */
    DeliverableChange with(int index, RepositoryChange changed) {
        List<RepositoryChange> all = new ArrayList<>(repositories);
        all.set(index, changed);
        return new DeliverableChange(deliverable, release, all);
    }
}
