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
 * What the bot may propose.
 *
 * @param own the libraries that the list's owners release themselves
 * @param minimumAge how many days a version must have been published
 * @param preReleases whether a release may be left for a later pre-release
 * @param ignored versions that aren't proposed, with the reason
 * @param families libraries that move together, by the family's name
 * @param branches the limits, the first branch that matches holds
 */
public record Policy(
        List<CoordinatesPattern> own,
        int minimumAge,
        boolean preReleases,
        List<Ignored> ignored,
        Map<String, List<CoordinatesPattern>> families,
        List<Branch> branches) {

    /** On every branch everything may move within its major version, own libraries anywhere; young versions too. */
    public static final Policy DEFAULT =
            new Policy(List.of(), 0, false, List.of(), Map.of(), List.of(new Branch("*", Limit.MAJOR, Limit.MINOR)));

    /**
     * Versions that aren't proposed.
     *
     * @param versions {@link VersionRanges#ALL} for the library as a whole
     */
    public record Ignored(CoordinatesPattern pattern, VersionRanges versions, String reason) {}

    /**
     * The limits on some branches.
     *
     * @param match the branch's name, {@code *} stands for any characters
     * @param own how far own libraries may move
     * @param others how far all others may move
     */
    public record Branch(String match, Limit own, Limit others) {}

    public Policy {
        own = List.copyOf(own);
        ignored = List.copyOf(ignored);
        families = new LinkedHashMap<>(families);
        branches = List.copyOf(branches);
    }

    /** The same policy with these limits, whatever the branch. */
    public Policy limited(Optional<Limit> others, Optional<Integer> age) {
        List<Branch> changed = new ArrayList<>();
        for (Branch branch : branches) {
            changed.add(new Branch(branch.match(), branch.own(), others.orElse(branch.others())));
        }
        return new Policy(own, age.orElse(minimumAge), preReleases, ignored, families, changed);
    }

    /** The limits on a branch; where none matches nothing may move. */
    public Branch on(String branch) {
        for (Branch candidate : branches) {
            if (NameGlob.matches(candidate.match(), branch)) {
                return candidate;
            }
        }
        return new Branch(branch, Limit.NONE, Limit.NONE);
    }

    /** Whether the list's owners release a library themselves. */
    public boolean isOwn(Coordinates coordinates) {
        return own.stream().anyMatch(pattern -> pattern.matches(coordinates));
    }

    /** Why a version isn't proposed; empty where nothing is against it. */
    public Optional<String> ignores(Coordinates coordinates, String version) {
        return ignored.stream()
                .filter(ignore -> ignore.pattern().matches(coordinates)
                        && ignore.versions().contains(version, VersionOrder.ORDER))
                .map(Ignored::reason)
                .findFirst();
    }

    /** The family that a library is declared to belong to. */
    public Optional<String> family(Coordinates coordinates) {
        for (Map.Entry<String, List<CoordinatesPattern>> family : families.entrySet()) {
            if (family.getValue().stream().anyMatch(pattern -> pattern.matches(coordinates))) {
                return Optional.of(family.getKey());
            }
        }
        return Optional.empty();
    }
}
