package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * What an entry may become.
 *
 * @param changes at least one, the highest version first
 */
record Candidates(Constraint entry, List<Change> changes) {

    Change highest() {
        return changes.get(0);
    }

    Optional<Change> to(String version) {
        return changes.stream()
                .filter(change -> change.version().equals(version))
                .findFirst();
    }
}
