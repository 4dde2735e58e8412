package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.generate.Available;
import io.github.waymark.constraints.generate.Rules;
import io.github.waymark.constraints.order.Jump;
import io.github.waymark.constraints.order.Versions;
import io.github.waymark.constraints.policy.Limit;
import io.github.waymark.constraints.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks for newer versions of the entries of a list. */
public final class Update {

    private final Policy policy;
    private final Policy.Branch branch;
    private final Available available;
    private final Rules rules;
    private final Instant now;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final List<Left> left = new ArrayList<>();

    /**
     * @param branch the branch that the list is on
     * @param members an artifact of a family, {@code group:artifact}, whose versions can be asked for
     */
    public Update(
            Policy policy,
            String branch,
            Available available,
            Rules rules,
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
        left.clear();
        available.expect(entries.stream()
                .filter(entry -> entry.pattern().isPlain())
                .map(entry -> entry.pattern().groupId() + ":" + entry.pattern().artifactId())
                .toList());
        List<Candidates> candidates = new ArrayList<>();
        for (Constraint entry : entries) {
            candidates(entry).ifPresent(candidates::add);
        }
        return Families.of(candidates, policy).stream().map(this::dated).toList();
    }

    /** The dates of what is proposed, and of nothing else: each may be a download. */
    private Proposal dated(Proposal proposal) {
        return new Proposal(
                proposal.family(),
                proposal.changes().stream()
                        .map(change -> new Change(
                                change.entry(),
                                change.version(),
                                name(change.entry().pattern())
                                        .flatMap(name -> available.released(name, change.version()))))
                        .toList());
    }

    /** What the last call of {@link #proposals} left alone, and why. */
    public List<Left> left() {
        return List.copyOf(left);
    }

    private Optional<Candidates> candidates(Constraint entry) {
        Optional<String> name = name(entry.pattern());
        if (!entry.remarks().until().isEmpty()) {
            String reason = entry.remarks().reason();
            left.add(new Left(
                    entry, "", "held until " + entry.remarks().until() + (reason.isEmpty() ? "" : ": " + reason)));
            return Optional.empty();
        }
        if (!entry.variant().isEverywhere()) {
            left.add(new Left(entry, "", "holds only where " + entry.variant() + ": to be moved by hand"));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            left.add(new Left(entry, "", "a family of which no artifact is known: run in a project that uses one"));
            return Optional.empty();
        }
        List<Change> allowed = allowed(entry, name.get());
        return allowed.isEmpty() ? Optional.empty() : Optional.of(new Candidates(entry, allowed));
    }

    private Optional<String> name(CoordinatesPattern pattern) {
        return pattern.isPlain() ? Optional.of(pattern.groupId() + ":" + pattern.artifactId()) : members.apply(pattern);
    }

    /** Higher versions that the policy allows, the highest first; those that it doesn't are noted. */
    private List<Change> allowed(Constraint entry, String name) {
        List<Change> allowed = new ArrayList<>();
        List<String> versions = available.versions(name);
        for (int i = versions.size() - 1; i >= 0; i--) {
            String version = versions.get(i);
            if (Versions.compare(version, entry.version()) <= 0) {
                break;
            }
            Optional<String> against = against(entry, name, version);
            // Below a version that is old enough the others are older.
            if (against.isEmpty() && allowed.isEmpty()) {
                against = tooYoung(name, version);
            }
            if (against.isEmpty()) {
                allowed.add(new Change(entry, version, Optional.empty()));
            } else if (allowed.isEmpty() && !isSnapshot(version)) {
                left.add(new Left(entry, version, against.get()));
            }
        }
        return allowed;
    }

    private static boolean isSnapshot(String version) {
        return version.endsWith("SNAPSHOT");
    }

    private Optional<String> against(Constraint entry, String name, String version) {
        int colon = name.indexOf(':');
        Coordinates coordinates = Coordinates.of(name.substring(0, colon), name.substring(colon + 1));
        if (Versions.isPreRelease(version) && !policy.preReleases() && !Versions.isPreRelease(entry.version())) {
            return Optional.of("a pre-release");
        }
        if (flavour(version) != flavour(entry.version())) {
            return Optional.of("another flavour than " + entry.version());
        }
        boolean own = policy.isOwn(coordinates);
        Limit limit = own ? branch.own() : branch.others();
        Jump jump = Jump.between(entry.version(), version);
        if (!limit.allows(jump)) {
            return Optional.of("a " + jump.word() + " step; on this branch " + (own ? "own" : "other")
                    + " libraries may move: " + limit.word());
        }
        Optional<String> ignored = policy.ignores(coordinates, version);
        return ignored.isPresent() ? ignored : rules.forbids(name, version);
    }

    /** Guava and others publish for several platforms at once, and only a suffix tells. */
    private static int flavour(String version) {
        return version.endsWith("-android") ? 1 : version.endsWith("-jre") ? 2 : 0;
    }

    private Optional<String> tooYoung(String name, String version) {
        if (policy.minimumAge() == 0) {
            return Optional.empty();
        }
        Optional<Instant> released = available.released(name, version);
        if (released.isEmpty()) {
            return Optional.of("its release date isn't known, and " + policy.minimumAge() + " days are demanded");
        }
        long days = Duration.between(released.get(), now).toDays();
        return days >= policy.minimumAge()
                ? Optional.empty()
                : Optional.of("published " + days + " days ago, and " + policy.minimumAge() + " are demanded");
    }
}
