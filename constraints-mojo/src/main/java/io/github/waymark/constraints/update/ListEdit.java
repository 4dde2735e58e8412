package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts proposals into a list, or into its text; all else stays as it is, in a text byte for byte. */
public final class ListEdit {

    private ListEdit() {}

    /** The list, with all that it includes, with the proposed versions. */
    public static ConstraintList with(ConstraintList list, List<Proposal> proposals) {
        Map<ListEntry, ListEntry> changed = new HashMap<>();
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                changed.put(change.entry(), change.entry().withVersion(change.version()));
            }
        }
        return ConstraintList.of(list.items().stream()
                .map(item -> changed.getOrDefault(item, item))
                .toList());
    }

    /** The text with the proposed versions. */
    public static ListText with(ListText text, List<Proposal> proposals) {
        ListText edited = text;
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                for (Constraint entry : edited.content().items(Constraint.class)) {
                    if (entry.key().equals(change.entry().key())) {
                        edited = edited.withVersion(entry, change.version());
                        break;
                    }
                }
            }
        }
        return edited;
    }
}
