package io.github.waymark.constraints.update;

import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of an update.
 *
 * @param list the list as the user named it
 * @param branch the branch whose policy applied
 * @param proposed the proposals that are applied to the list
 * @param heldBack the proposals with which the modules can't be resolved, or the build fails
 * @param notProposed the newer versions that were not tried
 * @param proof the goals of the build that tested the proposals; empty for none
 * @param builds the number of these builds
 */
public record UpdateResult(
        String list,
        String branch,
        List<Proposal> proposed,
        List<HeldBack> heldBack,
        List<NotProposed> notProposed,
        String proof,
        int builds) {

    /** A proposal that is not applied, with the reason. */
    public record HeldBack(Proposal proposal, String reason) {}

    public UpdateResult {
        proposed = List.copyOf(proposed);
        heldBack = List.copyOf(heldBack);
        notProposed = List.copyOf(notProposed);
    }

    /** All updates that are applied to the list. */
    public List<EntryUpdate> changes() {
        List<EntryUpdate> changes = new ArrayList<>();
        proposed.forEach(proposal -> changes.addAll(proposal.changes()));
        return changes;
    }

    /** A summary in one line. */
    public String summary() {
        return Count.of(changes().size(), "update") + " for " + list
                + (heldBack.isEmpty() ? "" : ", " + heldBack.size() + " held back")
                + (proof.isEmpty() ? "" : ", tested with " + proof + " in " + Count.of(builds, "build"));
    }
}
