package io.github.waymark.constraints.update;

import java.util.List;

/**
 * Changes that belong together.
 *
 * @param family its name: that of the policy, the groupId, or the coordinates of one library
 */
public record Proposal(String family, List<EntryUpdate> changes) {

    public Proposal {
        changes = List.copyOf(changes);
    }
}
