package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups updates of entries into proposals. */
final class Families {

    private final Policy policy;
    private final List<NotProposed> notProposed;
    private final List<Family> families = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param notProposed receives the updates that are dropped because of other entries
     */
    Families(Policy policy, List<NotProposed> notProposed) {
        this.policy = policy;
        this.notProposed = notProposed;
    }

    /** The candidates of the entries that belong to one release, each release as one list. */
    List<List<VersionCandidates>> releases(List<VersionCandidates> candidates) {
        candidates.forEach(this::add);
        return families.stream().map(Family::members).toList();
    }

    /** The updates of the other members of a release to the same version. */
    List<EntryUpdate> siblings(List<VersionCandidates> candidates, EntryUpdate change) {
        candidates.forEach(this::add);
        return families.stream()
                .filter(family -> family.isOneRelease()
                        && family.members().stream()
                                .anyMatch(member -> member.entry().equals(change.entry())))
                .flatMap(family -> family.members().stream())
                .filter(member -> !member.entry().equals(change.entry()))
                .flatMap(member -> member.to(change.version()).stream())
                .toList();
    }

    List<Proposal> proposals(List<VersionCandidates> candidates) {
        candidates.forEach(this::add);
        List<Proposal> proposals = new ArrayList<>();
        for (Family family :
                families.stream().flatMap(family -> family.parts().stream()).toList()) {
            List<EntryUpdate> changes = changes(family);
            if (!changes.isEmpty()) {
                proposals.add(new Proposal(unique(family, changes), changes));
            }
        }
        return proposals;
    }

    private void add(VersionCandidates one) {
        CoordinatesPattern pattern = one.entry().pattern();
        String declared = policy.family(Coordinates.of(pattern.groupId(), pattern.artifactId()))
                .orElse("");
        List<Family> related =
                families.stream().filter(family -> family.takes(declared, one)).toList();
        if (related.isEmpty()) {
            families.add(new Family(declared, one));
            return;
        }
        // It may be related to two families that aren't related to each other.
        related.stream().skip(1).forEach(other -> {
            related.get(0).join(other);
            families.remove(other);
        });
        related.get(0).join(new Family(declared, one));
    }

    private List<EntryUpdate> changes(Family family) {
        List<EntryUpdate> changes = new ArrayList<>();
        for (VersionCandidates member : family.members()) {
            if (member.isMovable() && family.anchor().isPresent()) {
                VersionCandidates anchor = family.anchor().get();
                drop(
                        member,
                        "belongs to the same release as " + anchor.entry().key() + ", which is not updated: "
                                + anchor.blockingReason());
            } else if (member.isMovable()) {
                EntryUpdate change = family.common().flatMap(member::to).orElse(member.highest());
                if (VersionOrder.compare(member.highest().version(), change.version()) > 0) {
                    drop(member, "not all artifacts of its release have this version");
                }
                changes.add(change);
            }
        }
        return changes;
    }

    private void drop(VersionCandidates member, String reason) {
        notProposed.add(new NotProposed(member.entry(), member.highest().version(), 0, reason));
    }

    /** Distinguishes proposals for several releases of one groupId, which may become several branches. */
    private String unique(Family family, List<EntryUpdate> changes) {
        String name = family.name();
        return names.add(name) ? name : name + " " + changes.get(0).entry().version();
    }
}
