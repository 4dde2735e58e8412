package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.order.SameRelease;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The update of a BOM, with which the entries move that it manages.
 *
 * @param name {@code group:artifact}
 * @param version the version of the BOM whose versions the list has
 * @param entry the entry of the BOM itself, if the list has one
 * @param members the entries that have the version of the BOM
 * @param candidates the possible versions of the BOM
 * @param left why updates of members are not made, by {@link EntryUpdate#text}: they don't hold back the others
 * @param raised the updates of members above what the BOM manages, by {@code group:artifact}
 */
record BomUpdate(
        String name,
        String version,
        Optional<Constraint> entry,
        List<Constraint> members,
        VersionCandidates candidates,
        Map<String, String> left,
        Map<String, Raised> raised) {

    /** Fewer entries are no decision for a BOM. */
    private static final int FEWEST = 2;

    /**
     * A version above what the BOM manages.
     *
     * @param by what requests it, with its version
     */
    record Raised(String version, String by) {}

    BomUpdate {
        members = List.copyOf(members);
        left = Map.copyOf(left);
        raised = Map.copyOf(raised);
    }

    BomUpdate(
            String name,
            String version,
            Optional<Constraint> entry,
            List<Constraint> members,
            VersionCandidates candidates) {
        this(name, version, entry, members, candidates, Map.of(), Map.of());
    }

    /** The entries whose version is the one that the BOM manages; empty if they are too few for a BOM that the list follows. */
    static List<Constraint> members(List<Constraint> entries, Map<String, String> managed) {
        List<Constraint> members = new ArrayList<>();
        for (Constraint entry : entries) {
            boolean free =
                    entry.variant().isEverywhere() && entry.comments().until().isEmpty();
            if (free && entry.version().equals(managed.get(name(entry)))) {
                members.add(entry);
            }
        }
        return members.size() < FEWEST ? List.of() : members;
    }

    static String name(Constraint entry) {
        return entry.pattern().groupId() + ":" + entry.pattern().artifactId();
    }

    /** An entry for an artifact that the list doesn't name. */
    static Constraint entry(String name, String version) {
        try {
            return Constraint.of(name, version);
        } catch (MalformedException e) {
            throw new IllegalStateException(name + " " + version, e);
        }
    }

    BomUpdate without(String dropped) {
        return new BomUpdate(name, version, entry, members, candidates.without(dropped), left, Map.of());
    }

    /** The same BOM, but the update of a member is not made. */
    BomUpdate leaving(EntryUpdate change, String reason) {
        Map<String, String> more = new HashMap<>(left);
        more.put(change.text(), reason);
        return new BomUpdate(name, version, entry, members, candidates, more, raised);
    }

    /** The same BOM with other versions of some members than it manages. */
    BomUpdate raising(Map<String, Raised> others) {
        Map<String, Raised> more = new HashMap<>(raised);
        more.putAll(others);
        return new BomUpdate(name, version, entry, members, candidates, left, more);
    }

    /** Whether the update of a member, or one to a higher version, was made already, or was found to be impossible. */
    boolean isTried(EntryUpdate change) {
        Raised before = raised.get(name(change.entry()));
        return left.containsKey(change.text())
                || (before != null && VersionOrder.compare(change.version(), before.version()) <= 0);
    }

    /** The members of the release of one of them: the BOM manages one version of them before, and one after the update. */
    List<Constraint> ofRelease(Constraint member, Map<String, String> managed) {
        String to = managed.getOrDefault(name(member), "");
        return members.stream()
                .filter(other -> other.version().equals(member.version())
                        && to.equals(managed.getOrDefault(name(other), ""))
                        && SameRelease.areRelated(
                                other.pattern().groupId(), member.pattern().groupId()))
                .toList();
    }

    /** The name of its proposal: {@code g:a 1.0 -> 1.1}. */
    String title() {
        return name + " " + version + " -> " + candidates.highest().version();
    }

    /** The updates to what the BOM manages in its highest possible version. Entries never move down. */
    List<EntryUpdate> changes(Map<String, String> managed) {
        return updates(managed).stream()
                .filter(change -> !left.containsKey(change.text()))
                .toList();
    }

    /** The updates that its highest possible version brings, but that are not made. */
    List<EntryUpdate> leftOut(Map<String, String> managed) {
        return updates(managed).stream()
                .filter(change -> left.containsKey(change.text()))
                .toList();
    }

    private List<EntryUpdate> updates(Map<String, String> managed) {
        List<EntryUpdate> changes = new ArrayList<>();
        entry.ifPresent(
                one -> changes.add(new EntryUpdate(one, candidates.highest().version(), Optional.empty())));
        for (Constraint member : members) {
            Raised above = raised.get(name(member));
            String to = above == null ? managed.get(name(member)) : above.version();
            if (to != null && VersionOrder.compare(to, member.version()) > 0) {
                changes.add(new EntryUpdate(member, to, Optional.empty()));
            }
        }
        return changes;
    }
}
