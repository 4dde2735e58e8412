package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.order.VersionQualifier;
import io.github.waymark.constraints.policy.Limit;
import io.github.waymark.constraints.policy.Policy;
import io.github.waymark.text.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which versions an entry may get, by the policy of a branch and the rules of the list. */
final class VersionReview {

    private final Policy policy;
    private final Policy.Branch branch;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final Instant now;

    VersionReview(Policy policy, String branch, AvailableVersions available, GenerationRules rules, Instant now) {
        this.policy = policy;
        this.branch = policy.on(branch);
        this.available = available;
        this.rules = rules;
        this.now = now;
    }

    /**
     * The higher versions that an entry may get.
     *
     * @param fixes whether only fixes of vulnerabilities are searched, to which limits and the minimum age don't apply
     * @param notProposed receives the versions that it may not get
     */
    VersionCandidates newer(Constraint entry, String name, boolean fixes, List<NotProposed> notProposed) {
        List<EntryUpdate> allowed = new ArrayList<>();
        Objections objections = new Objections(entry);
        List<String> versions = available.versions(name);
        for (int i = versions.size() - 1; i >= 0; i--) {
            String version = versions.get(i);
            if (VersionOrder.compare(version, entry.version()) <= 0) {
                break;
            }
            if (isSnapshot(version) || hasOtherQualifier(entry, version)) {
                continue;
            }
            Optional<Objection> objection = objection(entry, name, version, fixes);
            // Once a version is old enough, the lower ones are too.
            if (objection.isEmpty() && allowed.isEmpty() && !fixes) {
                objection = tooYoung(name, version);
            }
            if (objection.isEmpty()) {
                allowed.add(new EntryUpdate(entry, version, Optional.empty()));
            } else if (allowed.isEmpty()) {
                objections.add(version, objection.get());
            }
        }
        if (!fixes) {
            notProposed.addAll(objections.notProposed());
        }
        return new VersionCandidates(entry, allowed, objections.blockingReason());
    }

    /**
     * The version of a release, if an entry may get it.
     *
     * @param forced whether the policy doesn't apply, and the version may be lower than the list's
     * @param notProposed receives the version if the entry may not get it
     */
    VersionCandidates exactly(
            Constraint entry, String name, String version, boolean forced, List<NotProposed> notProposed) {
        if (VersionOrder.compare(version, entry.version()) == 0) {
            notProposed.add(NotProposed.entry(entry, NotProposed.PRESENT));
            return new VersionCandidates(entry, List.of(), "");
        }
        Optional<Objection> objection =
                forced ? rules.forbidReason(name, version).map(Objection::toVersion) : ofRelease(entry, name, version);
        objection.ifPresent(one -> notProposed.add(new NotProposed(entry, version, 0, one.reason())));
        return new VersionCandidates(
                entry,
                objection.isPresent() ? List.of() : List.of(new EntryUpdate(entry, version, Optional.empty())),
                objection
                        .filter(one -> one.kind() == Objection.Kind.VERSION)
                        .map(Objection::reason)
                        .orElse(""));
    }

    private Optional<Objection> ofRelease(Constraint entry, String name, String version) {
        if (VersionOrder.compare(version, entry.version()) < 0) {
            return Optional.of(Objection.toChange("lower than the list's version"));
        }
        if (hasOtherQualifier(entry, version)) {
            return Optional.of(Objection.toChange("another qualifier than that of the list's version"));
        }
        return objection(entry, name, version, false).or(() -> ofAge(name, version));
    }

    /** The minimum age protects from releases of others. Own ones were reviewed. */
    private Optional<Objection> ofAge(String name, String version) {
        return policy.isOwn(Coordinates.parse(name)) ? Optional.empty() : tooYoung(name, version);
    }

    /** The reason not to add an entry; empty if there is none. */
    Optional<String> objectionToNew(String name, String version, boolean forced) {
        if (forced) {
            return rules.forbidReason(name, version);
        }
        boolean own = policy.isOwn(Coordinates.parse(name));
        if ((own ? branch.own() : branch.others()) == Limit.NONE) {
            return Optional.of("the limit for " + kind(own) + " libraries on this branch is none");
        }
        if (VersionOrder.isPreRelease(version) && !policy.preReleases()) {
            return Optional.of(Objection.PRE_RELEASE.reason());
        }
        return ofVersion(name, version).or(() -> ofAge(name, version)).map(Objection::reason);
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT");
    }

    private static boolean hasOtherQualifier(Constraint entry, String version) {
        return !VersionQualifier.of(version).equals(VersionQualifier.of(entry.version()));
    }

    private Optional<Objection> objection(Constraint entry, String name, String version, boolean fixes) {
        if (VersionOrder.isPreRelease(version)
                && !policy.preReleases()
                && !VersionOrder.isPreRelease(entry.version())) {
            return Optional.of(Objection.PRE_RELEASE);
        }
        boolean own = policy.isOwn(Coordinates.parse(name));
        Limit limit = own ? branch.own() : branch.others();
        VersionChange change = VersionChange.between(entry.version(), version);
        if (!fixes && !limit.allows(change)) {
            return Optional.of(Objection.toChange("a " + change.word() + " update; the limit for " + kind(own)
                    + " libraries on this branch is " + limit.word()));
        }
        return ofVersion(name, version);
    }

    private static String kind(boolean own) {
        return own ? "own" : "other";
    }

    private Optional<Objection> ofVersion(String name, String version) {
        return policy.ignoreReason(Coordinates.parse(name), version)
                .or(() -> rules.forbidReason(name, version))
                .map(Objection::toVersion);
    }

    private Optional<Objection> tooYoung(String name, String version) {
        if (policy.minimumAge() == 0) {
            return Optional.empty();
        }
        String minimum = "the minimum age is " + Count.of(policy.minimumAge(), "day");
        Optional<Instant> released = available.released(name, version);
        if (released.isEmpty()) {
            return Optional.of(Objection.toVersion(NotProposed.undated(minimum)));
        }
        long days = Duration.between(released.get(), now).toDays();
        return days >= policy.minimumAge()
                ? Optional.empty()
                : Optional.of(Objection.toVersion("released " + Count.of(days, "day") + " ago, and " + minimum));
    }
}
