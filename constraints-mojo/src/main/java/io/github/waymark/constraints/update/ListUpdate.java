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

/** Looks for newer versions of the entries of a list. */
public final class ListUpdate {

    private final Policy policy;
    private final Policy.Branch branch;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final Instant now;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final List<NotProposed> notProposed = new ArrayList<>();

    /**
     * @param branch the branch that the list is on
     * @param members an artifact of a family, {@code group:artifact}, whose versions can be asked for
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

    /** What is proposed, family by family, in the order of the list. */
    public List<Proposal> proposals(List<Constraint> entries) {
        notProposed.clear();
        available.expect(entries.stream()
                .filter(entry -> entry.pattern().isPlain())
                .map(entry -> entry.pattern().groupId() + ":" + entry.pattern().artifactId())
                .toList());
        List<VersionCandidates> candidates = new ArrayList<>();
        for (Constraint entry : entries) {
            candidates(entry).ifPresent(candidates::add);
        }
        return new Families(policy, notProposed)
                .proposals(candidates).stream().map(this::dated).toList();
    }

    /** The dates of what is proposed, and of nothing else: each may be a download. */
    private Proposal dated(Proposal proposal) {
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

    /** What the last call of {@link #proposals} left alone, and why. */
    public List<NotProposed> notProposed() {
        return List.copyOf(notProposed);
    }

    private Optional<VersionCandidates> candidates(Constraint entry) {
        Optional<String> name = name(entry.pattern());
        if (!entry.comments().until().isEmpty()) {
            String reason = entry.comments().reason();
            String held = "held until " + entry.comments().until() + (reason.isEmpty() ? "" : ": " + reason);
            notProposed.add(NotProposed.whole(entry, held));
            return Optional.of(new VersionCandidates(entry, List.of(), held));
        }
        if (!entry.variant().isEverywhere()) {
            notProposed.add(NotProposed.whole(entry, "holds only where " + entry.variant() + ": to be moved by hand"));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            notProposed.add(
                    NotProposed.whole(entry, "a family of which no artifact is known: run in a project that uses one"));
            return Optional.empty();
        }
        return Optional.of(allowed(entry, name.get()));
    }

    private Optional<String> name(CoordinatesPattern pattern) {
        return pattern.isPlain() ? Optional.of(pattern.groupId() + ":" + pattern.artifactId()) : members.apply(pattern);
    }

    /** Higher versions that the policy allows; what it doesn't is noted. */
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
            Optional<Objection> against = against(entry, name, version);
            // Below a version that is old enough the others are older.
            if (against.isEmpty() && allowed.isEmpty()) {
                against = tooYoung(name, version).map(Objection::toThis);
            }
            if (against.isEmpty()) {
                allowed.add(new EntryUpdate(entry, version, Optional.empty()));
            } else if (allowed.isEmpty()) {
                objections.add(version, against.get());
            }
        }
        notProposed.addAll(objections.notProposed());
        return new VersionCandidates(entry, allowed, objections.stays());
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT");
    }

    private Optional<Objection> against(Constraint entry, String name, String version) {
        int colon = name.indexOf(':');
        Coordinates coordinates = Coordinates.of(name.substring(0, colon), name.substring(colon + 1));
        if (VersionOrder.isPreRelease(version)
                && !policy.preReleases()
                && !VersionOrder.isPreRelease(entry.version())) {
            return Optional.of(Objection.PRE_RELEASE);
        }
        boolean own = policy.isOwn(coordinates);
        Limit limit = own ? branch.own() : branch.others();
        VersionChange versionChange = VersionChange.between(entry.version(), version);
        if (!limit.allows(versionChange)) {
            return Optional.of(Objection.toJump("a " + versionChange.word() + " step; on this branch "
                    + (own ? "own" : "other") + " libraries may move: " + limit.word()));
        }
        Optional<String> ignored = policy.ignores(coordinates, version);
        return (ignored.isPresent() ? ignored : rules.forbids(name, version)).map(Objection::toThis);
    }

    private Optional<String> tooYoung(String name, String version) {
        if (policy.minimumAge() == 0) {
            return Optional.empty();
        }
        Optional<Instant> released = available.released(name, version);
        if (released.isEmpty()) {
            return Optional.of(
                    "its release date isn't known, and " + Count.of(policy.minimumAge(), "day") + " are demanded");
        }
        long days = Duration.between(released.get(), now).toDays();
        return days >= policy.minimumAge()
                ? Optional.empty()
                : Optional.of(
                        "published " + Count.of(days, "day") + " ago, and " + policy.minimumAge() + " are demanded");
    }
}
