package io.github.waymark.constraints.update;

import java.util.List;

/**
 * Updates that are made together.
 *
 * @param family the name of the family: that of the policy, a groupId, or the coordinates of a single library
 */
public record Proposal(String family, List<EntryUpdate> changes) {

    public Proposal {
        changes = List.copyOf(changes);
    }
}
