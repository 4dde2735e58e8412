package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drops versions and new entries until a list with all proposals is coherent. */
final class CoherentProposals {

    private final Policy policy;
    private final Coherence coherence;
    private final FollowedBoms followed;
    private final List<VersionCandidates> candidates;
    private final List<BomUpdate> boms;
    private final List<Proposal> additions;
    private final Map<Constraint, List<NotProposed>> dropped = new LinkedHashMap<>();
    private final List<NotProposed> notProposed = new ArrayList<>();

    /** @param additions the proposed new entries */
    CoherentProposals(
            Policy policy,
            Coherence coherence,
            FollowedBoms followed,
            List<VersionCandidates> candidates,
            List<BomUpdate> boms,
            List<Proposal> additions) {
        this.policy = policy;
        this.coherence = coherence;
        this.followed = followed;
        this.candidates = new ArrayList<>(candidates);
        this.boms = new ArrayList<>(boms);
        this.additions = new ArrayList<>(additions);
    }

    List<Proposal> search() {
        while (true) {
            List<NotProposed> left = new ArrayList<>();
            Map<Constraint, Integer> bomOf = new HashMap<>();
            List<Proposal> proposals = new ArrayList<>(ofBoms(left, bomOf));
            proposals.addAll(new Families(policy, left).proposals(candidates));
            proposals.addAll(additions);
            List<Coherence.Conflict> conflicts = coherence.conflicts(proposals);
            if (conflicts.isEmpty()) {
                notProposed.addAll(left);
                dropped.values()
                        .forEach(versions -> notProposed.add(versions.get(0).and(versions.size() - 1)));
                return proposals;
            }
            conflicts.forEach(conflict -> resolve(conflict, bomOf));
        }
    }

    /** What {@link #search} dropped or left out, with the reasons. */
    List<NotProposed> notProposed() {
        return List.copyOf(notProposed);
    }

    /** The updates of the BOMs, and by which BOM each entry moves. */
    private List<Proposal> ofBoms(List<NotProposed> left, Map<Constraint, Integer> bomOf) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < boms.size(); i++) {
            Optional<Proposal> proposal = followed.proposal(boms.get(i), left);
            if (proposal.isPresent()) {
                proposals.add(proposal.get());
                for (EntryUpdate change : proposal.get().changes()) {
                    bomOf.put(change.entry(), i);
                }
            }
        }
        return proposals;
    }

    private void resolve(Coherence.Conflict conflict, Map<Constraint, Integer> bomOf) {
        EntryUpdate change = conflict.change();
        Integer at = bomOf.get(change.entry());
        if (at == null) {
            additions.removeIf(addition -> addition.changes().contains(change));
            drop(change, conflict.reason());
            if (!conflict.isUnpublished()) {
                String reason = "belongs to the same release as "
                        + change.entry().key() + ", which is not updated: " + conflict.reason();
                new Families(policy, new ArrayList<>())
                        .siblings(candidates, change)
                        .forEach(sibling -> drop(sibling, reason));
            }
            return;
        }
        BomUpdate bom = boms.get(at);
        boolean leaves = conflict.isUnpublished() && bom.members().contains(change.entry());
        // A BOM may manage versions that were never published. The other entries don't need them.
        boms.set(
                at,
                leaves
                        ? bom.leaving(change, conflict.reason())
                        : followed.raised(bom, conflict).orElseGet(() -> dropped(bom, conflict)));
    }

    private void drop(EntryUpdate change, String reason) {
        candidates.replaceAll(one -> one.entry().equals(change.entry()) ? one.without(change.version()) : one);
        note(change.entry(), change.version(), reason);
    }

    /** The BOM without its highest version. */
    private BomUpdate dropped(BomUpdate bom, Coherence.Conflict conflict) {
        if (!bom.candidates().isMovable()) {
            return bom;
        }
        String version = bom.candidates().highest().version();
        note(
                bom.candidates().entry(),
                version,
                "with its " + conflict.change().entry().key() + " "
                        + conflict.change().version() + ", " + conflict.reason()
                        + conflict.remedy().map(remedy -> wayOut(bom, remedy)).orElse(""));
        return bom.without(version);
    }

    private void note(Constraint entry, String version, String reason) {
        List<NotProposed> before = dropped.computeIfAbsent(entry, key -> new ArrayList<>());
        if (before.stream().noneMatch(one -> one.version().equals(version))) {
            before.add(new NotProposed(entry, version, 0, reason));
        }
    }

    /** How the entries of a BOM can move in spite of a conflict: an entry with a version of its own no longer follows the BOM. */
    private static String wayOut(BomUpdate bom, Coherence.Remedy remedy) {
        boolean isMember = bom.members().stream()
                .anyMatch(member -> member.key().equals(remedy.entry().key()));
        return (isMember ? ", which this BOM itself manages" : "") + "; to use it, change the entry "
                + remedy.entry().key() + " to " + remedy.version()
                + (isMember ? ", and it no longer follows the BOM" : "");
    }
}
