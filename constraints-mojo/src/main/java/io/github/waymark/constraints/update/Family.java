package io.github.waymark.constraints.update;

import io.github.waymark.constraints.order.SameRelease;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Entries that are updated together: a family of the policy, or artifacts that seem to belong to one release. */
final class Family {

    private final String declared;
    private final List<VersionCandidates> members = new ArrayList<>();

    /**
     * @param declared the name in the policy; empty for a family that is not declared
     */
    Family(String declared, VersionCandidates first) {
        this.declared = declared;
        members.add(first);
    }

    /** Whether an entry belongs to this family: by declaration, or by the same version and a related groupId. */
    boolean takes(String name, VersionCandidates one) {
        if (!declared.isEmpty() || !name.isEmpty()) {
            return declared.equals(name);
        }
        return members.stream()
                .anyMatch(member ->
                        release(member).equals(release(one)) && SameRelease.areRelated(group(member), group(one)));
    }

    void join(Family other) {
        members.addAll(other.members);
    }

    List<VersionCandidates> members() {
        return List.copyOf(members);
    }

    static String release(VersionCandidates candidates) {
        return SameRelease.of(candidates.entry().version());
    }

    private static String group(VersionCandidates candidates) {
        return candidates.entry().pattern().groupId();
    }

    /** The name in the policy, the coordinates of a single updated entry, or the common prefix of the groupIds. */
    String name() {
        if (!declared.isEmpty()) {
            return declared;
        }
        List<VersionCandidates> movable = movable();
        if (movable.size() == 1) {
            return movable.get(0).entry().pattern().toString();
        }
        String[] common = group(members.get(0)).split("\\.", -1);
        for (VersionCandidates member : members) {
            common = Arrays.copyOf(
                    common, SameRelease.sharedParts(common, group(member).split("\\.", -1)));
        }
        return String.join(".", common);
    }

    /** The family, or one family per member if the members have no newer version in common, and thus had the same version by chance. */
    List<Family> parts() {
        boolean together = !declared.isEmpty() || anchor().isPresent() || common().isPresent();
        return together
                ? List.of(this)
                : members.stream().map(member -> new Family("", member)).toList();
    }

    /** Whether its members have the same version. */
    boolean isOneRelease() {
        return members.stream().map(Family::release).distinct().count() == 1;
    }

    /** The member of the release that blocks the update of the others. */
    Optional<VersionCandidates> anchor() {
        return isOneRelease()
                ? members.stream().filter(VersionCandidates::isBlocked).findFirst()
                : Optional.empty();
    }

    private List<VersionCandidates> movable() {
        return members.stream().filter(VersionCandidates::isMovable).toList();
    }

    /** The highest version that all members with newer versions have. */
    Optional<String> common() {
        List<VersionCandidates> movable = movable();
        if (!isOneRelease() || movable.isEmpty()) {
            return Optional.empty();
        }
        return movable.get(0).changes().stream()
                .map(EntryUpdate::version)
                .filter(version ->
                        movable.stream().allMatch(member -> member.to(version).isPresent()))
                .max(VersionOrder.ORDER);
    }
}
