package io.github.waymark.constraints.update;

import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Entries that move together: those of a family that the policy declares, or what seems to be of one release. */
final class Family {

    /** {@code com.fasterxml.jackson.core} and {@code com.fasterxml.jackson.datatype} are released together. */
    private static final int SHARED = 3;

    private static final int SHORTEST_PREFIX = 2;

    /** A part that was mended by itself: jackson-databind's 2.12.7.1 is of the release 2.12.7. */
    private static final Pattern MENDED = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\.\\d+)+");

    private final String declared;
    private final List<VersionCandidates> members = new ArrayList<>();

    /**
     * @param declared its name in the policy; empty for one that isn't declared
     */
    Family(String declared, VersionCandidates first) {
        this.declared = declared;
        members.add(first);
    }

    /** Whether an entry is of this family: declared so, or of the same version and a groupId near by. */
    boolean takes(String name, VersionCandidates one) {
        if (!declared.isEmpty() || !name.isEmpty()) {
            return declared.equals(name);
        }
        return members.stream()
                .anyMatch(member -> release(member).equals(release(one)) && isNear(group(member), group(one)));
    }

    void join(Family other) {
        members.addAll(other.members);
    }

    List<VersionCandidates> members() {
        return List.copyOf(members);
    }

    private static String release(VersionCandidates candidates) {
        return MENDED.matcher(candidates.entry().version()).replaceAll("$1");
    }

    private static String group(VersionCandidates candidates) {
        return candidates.entry().pattern().groupId();
    }

    static boolean isNear(String one, String other) {
        String[] longer = one.split("\\.", -1);
        String[] shorter = other.split("\\.", -1);
        int shared = shared(longer, shorter);
        int least = Math.min(longer.length, shorter.length);
        return one.equals(other) || shared >= SHARED || (shared == least && least >= SHORTEST_PREFIX);
    }

    private static int shared(String[] one, String[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }

    /** The policy's name, the coordinates of a single entry, or what the groupIds have in common. */
    String name() {
        if (!declared.isEmpty()) {
            return declared;
        }
        CoordinatesPattern first = members.get(0).entry().pattern();
        if (members.stream().filter(VersionCandidates::isMovable).count() == 1) {
            return members.stream()
                    .filter(VersionCandidates::isMovable)
                    .findFirst()
                    .orElseThrow()
                    .entry()
                    .pattern()
                    .toString();
        }
        String[] common = first.groupId().split("\\.", -1);
        for (VersionCandidates member : members) {
            common = Arrays.copyOf(common, shared(common, group(member).split("\\.", -1)));
        }
        return String.join(".", common);
    }

    /** Itself; but where parts have no newer version in common, they only happened to have the same, and each is by itself. */
    List<Family> parts() {
        boolean together = !declared.isEmpty() || anchor().isPresent() || common().isPresent();
        return together
                ? List.of(this)
                : members.stream().map(member -> new Family("", member)).toList();
    }

    /** Whether its parts had one version, and so are of one release. */
    boolean isOneRelease() {
        return members.stream().map(Family::release).distinct().count() == 1;
    }

    /** The part of the release that keeps the others from moving. */
    Optional<VersionCandidates> anchor() {
        return isOneRelease()
                ? members.stream().filter(VersionCandidates::mustStay).findFirst()
                : Optional.empty();
    }

    /** The highest version that every part which moves at all has: of one release not a part is taken. */
    Optional<String> common() {
        List<VersionCandidates> movable =
                members.stream().filter(VersionCandidates::isMovable).toList();
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
