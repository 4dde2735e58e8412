package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.List;
import java.util.Optional;

/**
 * The possible updates of an entry.
 *
 * @param changes the updates, the highest version first
 * @param blockingReason why a newer version within the limit is not proposed; empty if there is none
 */
record VersionCandidates(Constraint entry, List<EntryUpdate> changes, String blockingReason) {

    VersionCandidates {
        changes = List.copyOf(changes);
    }

    /** The same entry with only some of its updates. */
    VersionCandidates only(List<EntryUpdate> some) {
        return new VersionCandidates(entry, some, blockingReason);
    }

    VersionCandidates without(String version) {
        return only(changes.stream()
                .filter(change -> !change.version().equals(version))
                .toList());
    }

    boolean isMovable() {
        return !changes.isEmpty();
    }

    boolean isBlocked() {
        return changes.isEmpty() && !blockingReason.isEmpty();
    }

    EntryUpdate highest() {
        return changes.get(0);
    }

    /** The update to a version, in any notation: artifacts of one release may be 2.20 and 2.20.0. */
    Optional<EntryUpdate> to(String version) {
        return changes.stream()
                .filter(change -> VersionOrder.compare(change.version(), version) == 0)
                .findFirst();
    }
}
