package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.Policy;
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
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final VersionReview review;
    private final Function<CoordinatesPattern, Optional<String>> members;
    private final List<NotProposed> notProposed = new ArrayList<>();
    private PublishedPoms poms = PublishedPoms.NONE;
    private Coherence coherence = Coherence.NONE;
    private @Nullable SecurityUpdate security;
    private @Nullable PublishedRelease release;

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
        this.available = available;
        this.rules = rules;
        this.review = new VersionReview(policy, branch, available, rules, now);
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

    /** Proposes only the versions of a release, whether there are higher ones or not. */
    public ListUpdate to(PublishedRelease published) {
        this.release = published;
        return this;
    }

    /** The proposals, each after those whose versions it needs, otherwise in the order of the list. */
    public List<Proposal> proposals(List<Constraint> entries) {
        notProposed.clear();
        return release == null ? newer(entries) : ofRelease(entries, release);
    }

    private List<Proposal> newer(List<Constraint> entries) {
        available.prefetch(entries.stream()
                .filter(entry -> entry.pattern().isPlain())
                .map(entry -> entry.pattern().groupId() + ":" + entry.pattern().artifactId())
                .toList());
        List<BomUpdate> boms = security == null ? boms(entries) : List.of();
        List<VersionCandidates> candidates = candidates(entries, boms);
        List<Proposal> proposals = coherent(security == null ? candidates : reduced(candidates), boms, List.of());
        return coherence.ordered(proposals).stream().map(this::withDates).toList();
    }

    private List<Proposal> ofRelease(List<Constraint> entries, PublishedRelease published) {
        List<Constraint> concerned = published.entries(
                entries,
                new Families(policy, new ArrayList<>()),
                notProposed,
                entry -> name(entry.pattern()).orElse(""));
        List<BomUpdate> boms = boms(entries);
        Set<String> followed = new LinkedHashSet<>();
        boms.forEach(bom -> followed.add(bom.name()));
        List<Proposal> additions = published.additions(
                entries, followed, review, name -> policy.isOwn(Coordinates.parse(name)), notProposed);
        List<Proposal> proposals = coherent(candidates(concerned, boms), boms, additions);
        return coherence.ordered(proposals).stream().map(this::withDates).toList();
    }

    /** The candidates of the entries that no BOM moves. */
    private List<VersionCandidates> candidates(List<Constraint> entries, List<BomUpdate> boms) {
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
        return candidates;
    }

    /** The proposals as they are applied: those that need each other's versions as one, in the order of the list. */
    public List<Proposal> joined(List<Proposal> good, List<Constraint> entries) {
        List<Proposal> sorted = new ArrayList<>(good);
        sorted.sort(Comparator.comparingInt(proposal -> proposal.changes().stream()
                .mapToInt(change -> entries.indexOf(change.entry()))
                .map(at -> at < 0 ? entries.size() : at)
                .min()
                .orElse(0)));
        return coherence.joined(sorted);
    }

    /** Drops versions and new entries until the list with all proposals is coherent. */
    private List<Proposal> coherent(List<VersionCandidates> all, List<BomUpdate> allBoms, List<Proposal> allNew) {
        List<VersionCandidates> candidates = new ArrayList<>(all);
        List<Proposal> additions = new ArrayList<>(allNew);
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
            proposals.addAll(additions);
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
                        && conflict.isUnpublished()
                        && boms.get(bom).members().contains(change.entry())) {
                    // A BOM may manage versions that were never published. The other entries don't need them.
                    boms.set(bom, boms.get(bom).leaving(change, conflict.reason()));
                } else if (bom != null) {
                    BomUpdate before = boms.get(bom);
                    boms.set(bom, raised(before, conflict).orElseGet(() -> dropped(before, conflict, dropped)));
                } else {
                    additions.removeIf(addition -> addition.changes().contains(change));
                    drop(change, conflict.reason(), candidates, dropped);
                    if (!conflict.isUnpublished()) {
                        String reason = "belongs to the same release as "
                                + change.entry().key() + ", which is not updated: " + conflict.reason();
                        new Families(policy, new ArrayList<>())
                                .siblings(candidates, change)
                                .forEach(sibling -> drop(sibling, reason, candidates, dropped));
                    }
                }
            }
        }
    }

    private static void drop(
            EntryUpdate change,
            String reason,
            List<VersionCandidates> candidates,
            Map<Constraint, List<NotProposed>> dropped) {
        candidates.replaceAll(one -> one.entry().equals(change.entry()) ? one.without(change.version()) : one);
        List<NotProposed> before = dropped.computeIfAbsent(change.entry(), key -> new ArrayList<>());
        if (before.stream().noneMatch(one -> one.version().equals(change.version()))) {
            before.add(new NotProposed(change.entry(), change.version(), 0, reason));
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
                            + conflict.change().version() + ", " + conflict.reason()
                            + conflict.remedy()
                                    .map(remedy -> wayOut(bom, remedy))
                                    .orElse("")));
        }
        return bom.without(version);
    }

    /**
     * Large BOMs contradict themselves: of two artifacts that they manage, one requests a higher version of the other. The requested version is
     * then proposed, with the other artifacts of its release, if the policy allows it.
     */
    private Optional<BomUpdate> raised(BomUpdate bom, Coherence.Conflict conflict) {
        if (release != null || !bom.candidates().isMovable()) {
            return Optional.empty();
        }
        Map<String, BomUpdate.Raised> versions = new HashMap<>();
        for (Coherence.Remedy remedy :
                conflict.remedy().filter(Coherence.Remedy::exact).stream().toList()) {
            for (Constraint member : bom.members()) {
                if (member.key().equals(remedy.entry().key())) {
                    String by = conflict.change().entry().key() + " "
                            + conflict.change().version() + " requests " + BomUpdate.name(member) + " "
                            + remedy.version();
                    above(bom, member, remedy.version())
                            .ifPresent(
                                    version -> versions.put(BomUpdate.name(member), new BomUpdate.Raised(version, by)));
                    if (!versions.isEmpty()) {
                        for (Constraint other : bom.ofRelease(member, managed(bom))) {
                            above(bom, other, remedy.version())
                                    .ifPresent(version -> versions.putIfAbsent(
                                            BomUpdate.name(other), new BomUpdate.Raised(version, by)));
                        }
                    }
                }
            }
        }
        return versions.isEmpty() ? Optional.empty() : Optional.of(bom.raising(versions));
    }

    /** The version in the notation of the repository, if the policy allows it for a member of a BOM, and it was not tried yet. */
    private Optional<String> above(BomUpdate bom, Constraint member, String version) {
        return review.newer(member, BomUpdate.name(member), false, new ArrayList<>())
                .to(version)
                .filter(change -> !bom.isTried(change))
                .map(EntryUpdate::version);
    }

    /** What the highest possible version of a BOM manages. */
    private Map<String, String> managed(BomUpdate bom) {
        return poms.read(bom.name() + ":" + bom.candidates().highest().version())
                .map(PublishedPom::managed)
                .orElse(Map.of());
    }

    /** How the entries of a BOM can move in spite of a conflict: an entry with a version of its own no longer follows the BOM. */
    private static String wayOut(BomUpdate bom, Coherence.Remedy remedy) {
        boolean isMember = bom.members().stream()
                .anyMatch(member -> member.key().equals(remedy.entry().key()));
        return (isMember ? ", which this BOM itself manages" : "") + "; to use it, change the entry "
                + remedy.entry().key() + " to " + remedy.version()
                + (isMember ? ", and it no longer follows the BOM" : "");
    }

    private Optional<Proposal> proposal(BomUpdate bom, List<NotProposed> left) {
        if (!bom.candidates().isMovable()) {
            return Optional.empty();
        }
        String version = bom.candidates().highest().version();
        Map<String, String> managed = managed(bom);
        for (Constraint member : bom.members()) {
            BomUpdate.Raised raised = bom.raised().get(BomUpdate.name(member));
            if (raised != null) {
                left.add(new NotProposed(
                        member,
                        managed.getOrDefault(BomUpdate.name(member), ""),
                        0,
                        bom.name() + " " + version + " manages this version, but its " + raised.by() + "; "
                                + raised.version() + " is proposed"));
            }
        }
        for (EntryUpdate change : bom.leftOut(managed)) {
            left.add(new NotProposed(
                    change.entry(),
                    change.version(),
                    0,
                    bom.name() + " " + version + " manages this version, but "
                            + bom.left().getOrDefault(change.text(), "")));
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
        names.removeIf(name -> release != null && !release.isNamed(name));
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
                    Constraint entry = own.orElseGet(() -> BomUpdate.entry(name, version));
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
        return proposal.with(proposal.changes().stream()
                .map(change -> new EntryUpdate(
                        change.entry(),
                        change.version(),
                        name(change.entry().pattern()).flatMap(name -> available.released(name, change.version()))))
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

    /** The versions that the policy allows. The others are added to {@link #notProposed}. */
    private VersionCandidates allowed(Constraint entry, String name) {
        return release == null
                ? review.newer(entry, name, security != null, notProposed)
                : review.exactly(entry, name, release.version(name), release.forced(), notProposed);
    }

    private boolean isAffected(Constraint entry, String name) {
        return security != null && security.isAffected(new VersionCandidates(entry, List.of(), ""), name);
    }
}
