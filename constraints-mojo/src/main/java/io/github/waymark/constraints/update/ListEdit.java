package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies proposals to a list, or to its text, of which all other bytes stay unchanged. */
public final class ListEdit {

    private ListEdit() {}

    /** Applies proposals to a list and the lists that it includes. */
    public static ConstraintList apply(ConstraintList list, List<Proposal> proposals) {
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

    /** Applies proposals to the text of a list. */
    public static ListText apply(ListText text, List<Proposal> proposals) {
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
