package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.advisory.Advisories;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Searches for newer versions of the entries of a list. */
public final class ListUpdate {

    private final Policy policy;
    private final Policy.Branch branch;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final Instant now;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final List<NotProposed> notProposed = new ArrayList<>();
    private PublishedPoms poms = PublishedPoms.NONE;
    private Coherence coherence = Coherence.NONE;
    private @Nullable SecurityUpdate security;

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

    /** Also looks at what the POMs of the entries request and manage. */
    public ListUpdate with(PublishedPoms published, Coherence among) {
        this.poms = published;
        this.coherence = among;
        return this;
    }

    /** Proposes only what fixes known vulnerabilities, whatever the limits of the policy are. */
    public ListUpdate forSecurity(Advisories advisories) {
        this.security = new SecurityUpdate(advisories);
        return this;
    }

    /** The proposals, in the order of the list. */
    public List<Proposal> proposals(List<Constraint> entries) {
        notProposed.clear();
        available.prefetch(entries.stream()
                .filter(entry -> entry.pattern().isPlain())
                .map(entry -> entry.pattern().groupId() + ":" + entry.pattern().artifactId())
                .toList());
        List<BomUpdate> boms = security == null ? boms(entries) : List.of();
        Set<Constraint> moving = new HashSet<>();
        boms.forEach(bom -> {
            moving.addAll(bom.members());
            bom.entry().ifPresent(moving::add);
        });
        List<VersionCandidates> candidates = new ArrayList<>();
        for (Constraint entry : entries) {
            if (!moving.contains(entry)) {
                candidates(entry).ifPresent(candidates::add);
            }
        }
        List<Proposal> proposals = coherent(security == null ? candidates : reduced(candidates), boms);
        return coherence.joined(proposals).stream().map(this::withDates).toList();
    }

    /** Drops versions until the list with all proposals is coherent. */
    private List<Proposal> coherent(List<VersionCandidates> all, List<BomUpdate> allBoms) {
        List<VersionCandidates> candidates = new ArrayList<>(all);
        List<BomUpdate> boms = new ArrayList<>(allBoms);
        Map<Constraint, List<NotProposed>> dropped = new LinkedHashMap<>();
        while (true) {
            List<NotProposed> ofFamilies = new ArrayList<>();
            List<NotProposed> ofBoms = new ArrayList<>();
            Map<Constraint, Integer> bomOf = new HashMap<>();
            List<Proposal> proposals = new ArrayList<>();
            for (int i = 0; i < boms.size(); i++) {
                Optional<Proposal> proposal = proposal(boms.get(i), ofBoms);
                if (proposal.isPresent()) {
                    proposals.add(proposal.get());
                    for (EntryUpdate change : proposal.get().changes()) {
                        bomOf.put(change.entry(), i);
                    }
                }
            }
            proposals.addAll(new Families(policy, ofFamilies).proposals(candidates));
            List<Coherence.Conflict> conflicts = coherence.conflicts(proposals);
            if (conflicts.isEmpty()) {
                notProposed.addAll(ofBoms);
                notProposed.addAll(ofFamilies);
                dropped.values()
                        .forEach(versions -> notProposed.add(versions.get(0).and(versions.size() - 1)));
                return proposals;
            }
            for (Coherence.Conflict conflict : conflicts) {
                EntryUpdate change = conflict.change();
                Integer bom = bomOf.get(change.entry());
                if (bom != null
                        && conflict.unpublished()
                        && boms.get(bom).members().contains(change.entry())) {
                    // A BOM may manage versions that were never published. The other entries don't need them.
                    boms.set(bom, boms.get(bom).leaving(change));
                } else if (bom != null) {
                    boms.set(bom, dropped(boms.get(bom), conflict, dropped));
                } else {
                    candidates.replaceAll(
                            one -> one.entry().equals(change.entry()) ? one.without(change.version()) : one);
                    dropped.computeIfAbsent(change.entry(), key -> new ArrayList<>())
                            .add(new NotProposed(change.entry(), change.version(), 0, conflict.reason()));
                }
            }
        }
    }

    private BomUpdate dropped(BomUpdate bom, Coherence.Conflict conflict, Map<Constraint, List<NotProposed>> dropped) {
        if (!bom.candidates().isMovable()) {
            return bom;
        }
        String version = bom.candidates().highest().version();
        List<NotProposed> before = dropped.computeIfAbsent(bom.candidates().entry(), key -> new ArrayList<>());
        if (before.stream().noneMatch(one -> one.version().equals(version))) {
            before.add(new NotProposed(
                    bom.candidates().entry(),
                    version,
                    0,
                    "with its " + conflict.change().entry().key() + " "
                            + conflict.change().version() + ", " + conflict.reason()));
        }
        return bom.without(version);
    }

    private Optional<Proposal> proposal(BomUpdate bom, List<NotProposed> left) {
        if (!bom.candidates().isMovable()) {
            return Optional.empty();
        }
        String version = bom.candidates().highest().version();
        Map<String, String> managed =
                poms.read(bom.name() + ":" + version).map(PublishedPom::managed).orElse(Map.of());
        for (EntryUpdate change : bom.leftOut(managed)) {
            left.add(new NotProposed(
                    change.entry(),
                    change.version(),
                    0,
                    bom.name() + " " + version + " manages this version, but its POM can't be read"));
        }
        List<EntryUpdate> changes = new ArrayList<>();
        for (EntryUpdate change : bom.changes(managed)) {
            String name = BomUpdate.name(change.entry());
            Optional<String> ignored = policy.ignoreReason(Coordinates.parse(name), change.version());
            Optional<String> reason = ignored.isPresent() ? ignored : rules.forbidReason(name, change.version());
            if (reason.isEmpty()) {
                changes.add(change);
            } else {
                left.add(new NotProposed(change.entry(), change.version(), 0, reason.get()));
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Proposal(bom.title(), changes));
    }

    /** The BOMs that the list follows: its own entries with the usual names, and those of the policy. */
    private List<BomUpdate> boms(List<Constraint> entries) {
        List<BomUpdate> boms = new ArrayList<>();
        List<Constraint> free = new ArrayList<>(entries);
        Set<String> names = new LinkedHashSet<>(policy.boms());
        entries.stream().filter(ListUpdate::mayBeBom).forEach(entry -> names.add(BomUpdate.name(entry)));
        for (String name : names) {
            Optional<Constraint> own = entries.stream()
                    .filter(entry -> BomUpdate.name(entry).equals(name)
                            && entry.variant().isEverywhere()
                            && entry.comments().until().isEmpty())
                    .findFirst();
            for (String version : own.map(entry -> List.of(entry.version())).orElseGet(() -> versions(name, free))) {
                Map<String, String> managed = poms.read(name + ":" + version)
                        .map(PublishedPom::managed)
                        .orElse(Map.of());
                List<Constraint> members = BomUpdate.members(free, managed);
                if (!members.isEmpty()) {
                    Constraint entry = own.orElseGet(() -> entry(name, version));
                    boms.add(new BomUpdate(name, version, own, members, allowed(entry, name)));
                    free.removeAll(members);
                    break;
                }
            }
        }
        return boms;
    }

    private static boolean mayBeBom(Constraint entry) {
        String artifact = entry.pattern().artifactId();
        return entry.pattern().isPlain()
                && (entry.pattern().type().equals("pom")
                        || artifact.equals("bom")
                        || artifact.endsWith("-bom")
                        || artifact.endsWith("-dependencies"));
    }

    /** The versions of a BOM that the list may follow: those of entries with its groupId, then those of other entries. */
    private List<String> versions(String bom, List<Constraint> entries) {
        String group = bom.substring(0, bom.indexOf(':'));
        Set<String> versions = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> entry.pattern().groupId().equals(group))
                .forEach(entry -> versions.add(entry.version()));
        entries.forEach(entry -> versions.add(entry.version()));
        versions.retainAll(available.versions(bom));
        return List.copyOf(versions);
    }

    private static Constraint entry(String name, String version) {
        try {
            return Constraint.of(name, version);
        } catch (MalformedException e) {
            throw new IllegalStateException(name + " " + version, e);
        }
    }

    /** Of each release, the smallest updates that fix what is affected. */
    private List<VersionCandidates> reduced(List<VersionCandidates> candidates) {
        SecurityUpdate fixes = Objects.requireNonNull(security);
        List<VersionCandidates> reduced = new ArrayList<>();
        for (List<VersionCandidates> release : new Families(policy, new ArrayList<>()).releases(candidates)) {
            List<String> names = release.stream()
                    .map(one -> name(one.entry().pattern()).orElse(""))
                    .toList();
            List<VersionCandidates> some = fixes.reduced(release, names);
            for (int i = 0; i < some.size(); i++) {
                if (!some.get(i).isMovable() && fixes.isAffected(some.get(i), names.get(i))) {
                    String why = some.get(i).blockingReason();
                    notProposed.add(NotProposed.entry(
                            some.get(i).entry(),
                            "has known vulnerabilities (" + fixes.text(some.get(i), names.get(i)) + "), and "
                                    + (why.isEmpty() ? "no version fixes them" : "is " + why)));
                }
            }
            reduced.addAll(some);
        }
        // In the order of the list, as the proposals are.
        List<Constraint> order =
                candidates.stream().map(VersionCandidates::entry).toList();
        reduced.sort(Comparator.comparingInt(one -> order.indexOf(one.entry())));
        return reduced;
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
            if (security == null) {
                notProposed.add(NotProposed.entry(entry, held));
            }
            return Optional.of(new VersionCandidates(entry, List.of(), held));
        }
        if (!entry.variant().isEverywhere()) {
            if (security == null || name.filter(one -> isAffected(entry, one)).isPresent()) {
                notProposed.add(
                        NotProposed.entry(entry, "applies only to " + entry.variant() + ": update it manually"));
            }
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
            if (objection.isEmpty() && allowed.isEmpty() && security == null) {
                objection = tooYoung(name, version).map(Objection::toVersion);
            }
            if (objection.isEmpty()) {
                allowed.add(new EntryUpdate(entry, version, Optional.empty()));
            } else if (allowed.isEmpty()) {
                objections.add(version, objection.get());
            }
        }
        if (security == null) {
            notProposed.addAll(objections.notProposed());
        }
        return new VersionCandidates(entry, allowed, objections.blockingReason());
    }

    private boolean isAffected(Constraint entry, String name) {
        return security != null && security.isAffected(new VersionCandidates(entry, List.of(), ""), name);
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
        if (security == null && !limit.allows(change)) {
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
