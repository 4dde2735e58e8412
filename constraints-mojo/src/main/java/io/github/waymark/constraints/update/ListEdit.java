package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies proposals to a list, or to its text, of which all other bytes stay unchanged. */
public final class ListEdit {

    private ListEdit() {}

    /** Applies proposals to a list and the lists that it includes. */
    public static ConstraintList apply(ConstraintList list, List<Proposal> proposals) {
        Map<ListEntry, ListEntry> changed = new HashMap<>();
        List<ListEntry> added = new ArrayList<>();
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                if (change.isNew()) {
                    added.add(change.entry());
                } else {
                    changed.put(change.entry(), change.entry().withVersion(change.version()));
                }
            }
        }
        List<ListEntry> items = new ArrayList<>();
        list.items().forEach(item -> items.add(changed.getOrDefault(item, item)));
        items.addAll(added);
        return ConstraintList.of(items);
    }

    /** Applies proposals to the text of a list. */
    public static ListText apply(ListText text, List<Proposal> proposals) {
        ListText edited = text;
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                edited = change.isNew() ? edited.with(change.entry()) : withVersion(edited, change);
            }
        }
        return edited;
    }

    private static ListText withVersion(ListText text, EntryUpdate change) {
        for (Constraint entry : text.content().items(Constraint.class)) {
            if (entry.key().equals(change.entry().key())) {
                return text.withVersion(entry, change.version());
            }
        }
        return text;
    }
}
