package io.github.waymark.constraints.update;

import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bot proposes in the end.
 *
 * @param list the list as the user named it
 * @param branch the branch whose policy held
 * @param proposed what goes into the list
 * @param heldBack what breaks the proof, or what the modules at hand can't be resolved with
 * @param notProposed what wasn't tried
 * @param proof the goals that proved it; empty where nothing was proved
 * @param builds how many builds that took
 */
public record UpdateResult(
        String list,
        String branch,
        List<Proposal> proposed,
        List<HeldBack> heldBack,
        List<NotProposed> notProposed,
        String proof,
        int builds) {

    /** A proposal that can't be made, and why. */
    public record HeldBack(Proposal proposal, String reason) {}

    public UpdateResult {
        proposed = List.copyOf(proposed);
        heldBack = List.copyOf(heldBack);
        notProposed = List.copyOf(notProposed);
    }

    /** All changes that go into the list. */
    public List<EntryUpdate> changes() {
        List<EntryUpdate> changes = new ArrayList<>();
        proposed.forEach(proposal -> changes.addAll(proposal.changes()));
        return changes;
    }

    /** One line. */
    public String summary() {
        return changes().size() + " of " + list + " can move"
                + (heldBack.isEmpty() ? "" : ", " + heldBack.size() + " held back")
                + (proof.isEmpty() ? "" : ", proved by " + proof + " in " + Count.of(builds, "build"));
    }
}
