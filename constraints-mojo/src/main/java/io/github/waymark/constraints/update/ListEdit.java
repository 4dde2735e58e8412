package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ListText;
import java.util.List;

/** Puts proposals into a list's text; all else stays as it is, byte for byte. */
public final class ListEdit {

    private ListEdit() {}

    /** The text with the proposed versions. */
    public static ListText with(ListText text, List<Proposal> proposals) {
        ListText edited = text;
        for (Proposal proposal : proposals) {
            for (Change change : proposal.changes()) {
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
