package io.github.waymark.constraints.update;

import java.util.List;
import java.util.Set;

/**
 * Updates that are made together.
 *
 * @param family the name of the family: that of the policy, a groupId, or the coordinates of a single library
 * @param needs the keys of entries in other proposals whose new versions these updates request
 */
public record Proposal(String family, List<EntryUpdate> changes, Set<String> needs) {

    public Proposal {
        changes = List.copyOf(changes);
        needs = Set.copyOf(needs);
    }

    /** Updates that need no others. */
    public Proposal(String family, List<EntryUpdate> changes) {
        this(family, changes, Set.of());
    }

    /** The same proposal with the changes in another form. */
    Proposal with(List<EntryUpdate> others) {
        return new Proposal(family, others, needs);
    }
}
