package io.github.waymark.constraints.policy;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which updates may be proposed.
 *
 * @param own the libraries that the owners of the list release
 * @param minimumAge the minimum number of days since the release of a version
 * @param preReleases whether a release may be updated to a later pre-release
 * @param ignored versions that are not proposed, with the reason
 * @param families libraries that are updated together, by the name of the family
 * @param boms BOMs, {@code group:artifact}, with which the entries move that they manage
 * @param branches the limits; the first matching branch applies
 */
public record Policy(
        List<CoordinatesPattern> own,
        int minimumAge,
        boolean preReleases,
        List<Ignored> ignored,
        Map<String, List<CoordinatesPattern>> families,
        List<String> boms,
        List<Branch> branches) {

    /** The default: own libraries without limit, others within their major version, without a minimum age. */
    public static final Policy DEFAULT = new Policy(
            List.of(), 0, false, List.of(), Map.of(), List.of(), List.of(new Branch("*", Limit.MAJOR, Limit.MINOR)));

    /**
     * Versions that are not proposed.
     *
     * @param versions {@link VersionRanges#ALL} for all versions of the library
     */
    public record Ignored(CoordinatesPattern pattern, VersionRanges versions, String reason) {}

    /**
     * The limits on some branches.
     *
     * @param match the name of the branch, with {@code *} for any characters
     * @param own how far own libraries may be updated
     * @param others how far other libraries may be updated
     */
    public record Branch(String match, Limit own, Limit others) {}

    public Policy {
        own = List.copyOf(own);
        ignored = List.copyOf(ignored);
        families = new LinkedHashMap<>(families);
        boms = List.copyOf(boms);
        branches = List.copyOf(branches);
    }

    /** The policy with another limit for other libraries on all branches, and another minimum age. */
    public Policy withLimits(Optional<Limit> others, Optional<Integer> age) {
        List<Branch> changed = new ArrayList<>();
        for (Branch branch : branches) {
            changed.add(new Branch(branch.match(), branch.own(), others.orElse(branch.others())));
        }
        return new Policy(own, age.orElse(minimumAge), preReleases, ignored, families, boms, changed);
    }

    /** The limits on a branch. Without a match, nothing may be updated. */
    public Branch on(String branch) {
        for (Branch candidate : branches) {
            if (NameGlob.matches(candidate.match(), branch)) {
                return candidate;
            }
        }
        return new Branch(branch, Limit.NONE, Limit.NONE);
    }

    /** Whether the owners of the list release a library. */
    public boolean isOwn(Coordinates coordinates) {
        return own.stream().anyMatch(pattern -> pattern.matches(coordinates));
    }

    /** The reason why a version is ignored, if it is. */
    public Optional<String> ignoreReason(Coordinates coordinates, String version) {
        return ignored.stream()
                .filter(ignore -> ignore.pattern().matches(coordinates)
                        && ignore.versions().contains(version, VersionOrder.ORDER))
                .map(Ignored::reason)
                .findFirst();
    }

    /** The family that the policy declares for a library. */
    public Optional<String> family(Coordinates coordinates) {
        for (Map.Entry<String, List<CoordinatesPattern>> family : families.entrySet()) {
            if (family.getValue().stream().anyMatch(pattern -> pattern.matches(coordinates))) {
                return Optional.of(family.getKey());
            }
        }
        return Optional.empty();
    }
}
