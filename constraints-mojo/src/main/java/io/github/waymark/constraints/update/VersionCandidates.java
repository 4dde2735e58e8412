package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.List;
import java.util.Optional;

/**
 * What an entry may become.
 *
 * @param changes the highest version first; empty where it stays
 * @param stays why it must stay though there is something newer; empty where nothing is newer, or it may move
 */
record VersionCandidates(Constraint entry, List<EntryUpdate> changes, String stays) {

    VersionCandidates {
        changes = List.copyOf(changes);
    }

    boolean isMovable() {
        return !changes.isEmpty();
    }

    boolean mustStay() {
        return changes.isEmpty() && !stays.isEmpty();
    }

    EntryUpdate highest() {
        return changes.get(0);
    }

    /** The change to a version, however that is spelled here: of one release some parts are 2.20, others 2.20.0. */
    Optional<EntryUpdate> to(String version) {
        return changes.stream()
                .filter(change -> VersionOrder.compare(change.version(), version) == 0)
                .findFirst();
    }
}
