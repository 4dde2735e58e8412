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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
        FollowedBoms followed = followedBoms();
        List<BomUpdate> boms = security == null ? followed.of(entries, this::allowed) : List.of();
        List<VersionCandidates> candidates = candidates(entries, boms);
        List<Proposal> proposals =
                coherent(followed, security == null ? candidates : reduced(candidates), boms, List.of());
        return coherence.ordered(proposals).stream().map(this::withDates).toList();
    }

    private List<Proposal> ofRelease(List<Constraint> entries, PublishedRelease published) {
        List<Constraint> concerned = published.entries(
                entries,
                new Families(policy, new ArrayList<>()),
                notProposed,
                entry -> name(entry.pattern()).orElse(""));
        FollowedBoms followed = followedBoms();
        List<BomUpdate> boms = followed.of(entries, this::allowed);
        Set<String> names = new LinkedHashSet<>();
        boms.forEach(bom -> names.add(bom.name()));
        List<Proposal> additions =
                published.additions(entries, names, review, name -> policy.isOwn(Coordinates.parse(name)), notProposed);
        List<Proposal> proposals = coherent(followed, candidates(concerned, boms), boms, additions);
        return coherence.ordered(proposals).stream().map(this::withDates).toList();
    }

    private FollowedBoms followedBoms() {
        return new FollowedBoms(policy, available, rules, review, poms, release);
    }

    private List<Proposal> coherent(
            FollowedBoms followed, List<VersionCandidates> candidates, List<BomUpdate> boms, List<Proposal> additions) {
        CoherentProposals search = new CoherentProposals(policy, coherence, followed, candidates, boms, additions);
        List<Proposal> proposals = search.search();
        notProposed.addAll(search.notProposed());
        return proposals;
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
