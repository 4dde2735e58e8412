package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
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
import java.util.function.Function;

/** Searches for newer versions of the entries of a list. */
public final class ListUpdate {

    private final Policy policy;
    private final Policy.Branch branch;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final Instant now;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final List<NotProposed> notProposed = new ArrayList<>();

    /**
     * @param branch the branch of the list
     * @param members finds an artifact of a family, {@code group:artifact}, whose versions can be read
     */
    public ListUpdate(
            Policy policy,
            String branch,
            AvailableVersions available,
            GenerationRules rules,
            Instant now,
            Function<CoordinatesPattern, Optional<String>> members) {
        this.policy = policy;
        this.branch = policy.on(branch);
        this.available = available;
        this.rules = rules;
        this.now = now;
        this.members = members;
    }

    /** The proposals, in the order of the list. */
    public List<Proposal> proposals(List<Constraint> entries) {
        notProposed.clear();
        available.prefetch(entries.stream()
                .filter(entry -> entry.pattern().isPlain())
                .map(entry -> entry.pattern().groupId() + ":" + entry.pattern().artifactId())
                .toList());
        List<VersionCandidates> candidates = new ArrayList<>();
        for (Constraint entry : entries) {
            candidates(entry).ifPresent(candidates::add);
        }
        return new Families(policy, notProposed)
                .proposals(candidates).stream().map(this::withDates).toList();
    }

    /** Adds release dates. Each may be a download, so this is done for proposed versions only. */
    private Proposal withDates(Proposal proposal) {
        return new Proposal(
                proposal.family(),
                proposal.changes().stream()
                        .map(change -> new EntryUpdate(
                                change.entry(),
                                change.version(),
                                name(change.entry().pattern())
                                        .flatMap(name -> available.released(name, change.version()))))
                        .toList());
    }

    /** The updates that the last call of {@link #proposals} did not propose, with the reasons. */
    public List<NotProposed> notProposed() {
        return List.copyOf(notProposed);
    }

    private Optional<VersionCandidates> candidates(Constraint entry) {
        Optional<String> name = name(entry.pattern());
        if (!entry.comments().until().isEmpty()) {
            String reason = entry.comments().reason();
            String held = "held until " + entry.comments().until() + (reason.isEmpty() ? "" : ": " + reason);
            notProposed.add(NotProposed.entry(entry, held));
            return Optional.of(new VersionCandidates(entry, List.of(), held));
        }
        if (!entry.variant().isEverywhere()) {
            notProposed.add(NotProposed.entry(entry, "applies only to " + entry.variant() + ": update it manually"));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            notProposed.add(NotProposed.entry(
                    entry, "no artifact of this family is known: run the goal in a project that uses one"));
            return Optional.empty();
        }
        return Optional.of(allowed(entry, name.get()));
    }

    private Optional<String> name(CoordinatesPattern pattern) {
        return pattern.isPlain() ? Optional.of(pattern.groupId() + ":" + pattern.artifactId()) : members.apply(pattern);
    }

    /** The higher versions that the policy allows. The others are added to {@link #notProposed}. */
    private VersionCandidates allowed(Constraint entry, String name) {
        List<EntryUpdate> allowed = new ArrayList<>();
        Objections objections = new Objections(entry);
        List<String> versions = available.versions(name);
        for (int i = versions.size() - 1; i >= 0; i--) {
            String version = versions.get(i);
            if (VersionOrder.compare(version, entry.version()) <= 0) {
                break;
            }
            if (isSnapshot(version) || !VersionQualifier.of(version).equals(VersionQualifier.of(entry.version()))) {
                continue;
            }
            Optional<Objection> objection = objection(entry, name, version);
            // Once a version is old enough, the lower ones are too.
            if (objection.isEmpty() && allowed.isEmpty()) {
                objection = tooYoung(name, version).map(Objection::toVersion);
            }
            if (objection.isEmpty()) {
                allowed.add(new EntryUpdate(entry, version, Optional.empty()));
            } else if (allowed.isEmpty()) {
                objections.add(version, objection.get());
            }
        }
        notProposed.addAll(objections.notProposed());
        return new VersionCandidates(entry, allowed, objections.blockingReason());
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT");
    }

    private Optional<Objection> objection(Constraint entry, String name, String version) {
        Coordinates coordinates = Coordinates.parse(name);
        if (VersionOrder.isPreRelease(version)
                && !policy.preReleases()
                && !VersionOrder.isPreRelease(entry.version())) {
            return Optional.of(Objection.PRE_RELEASE);
        }
        boolean own = policy.isOwn(coordinates);
        Limit limit = own ? branch.own() : branch.others();
        VersionChange change = VersionChange.between(entry.version(), version);
        if (!limit.allows(change)) {
            return Optional.of(Objection.toChange("a " + change.word() + " update; the limit for "
                    + (own ? "own" : "other") + " libraries on this branch is " + limit.word()));
        }
        Optional<String> ignored = policy.ignoreReason(coordinates, version);
        return (ignored.isPresent() ? ignored : rules.forbidReason(name, version)).map(Objection::toVersion);
    }

    private Optional<String> tooYoung(String name, String version) {
        if (policy.minimumAge() == 0) {
            return Optional.empty();
        }
        Optional<Instant> released = available.released(name, version);
        if (released.isEmpty()) {
            return Optional.of(
                    "its release date is unknown, and the minimum age is " + Count.of(policy.minimumAge(), "day"));
        }
        long days = Duration.between(released.get(), now).toDays();
        return days >= policy.minimumAge()
                ? Optional.empty()
                : Optional.of("released " + Count.of(days, "day") + " ago, and the minimum age is "
                        + Count.of(policy.minimumAge(), "day"));
    }
}
