package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.generate.AvailableVersions;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The BOMs that a list follows, and what moves with them. */
final class FollowedBoms {

    private final Policy policy;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final VersionReview review;
    private final PublishedPoms poms;
    private final @Nullable PublishedRelease release;

    /** @param release the release to which the list is moved, if it is moved to one */
    FollowedBoms(
            Policy policy,
            AvailableVersions available,
            GenerationRules rules,
            VersionReview review,
            PublishedPoms poms,
            @Nullable PublishedRelease release) {
        this.policy = policy;
        this.available = available;
        this.rules = rules;
        this.review = review;
        this.poms = poms;
        this.release = release;
    }

    /**
     * The BOMs that a list follows: its own entries with the usual names, and those of the policy.
     *
     * @param allowed finds the versions to which the entry of a BOM, with its name, may move
     */
    List<BomUpdate> of(List<Constraint> entries, BiFunction<Constraint, String, VersionCandidates> allowed) {
        List<BomUpdate> boms = new ArrayList<>();
        List<Constraint> free = new ArrayList<>(entries);
        Set<String> names = new LinkedHashSet<>(policy.boms());
        entries.stream().filter(FollowedBoms::mayBeBom).forEach(entry -> names.add(BomUpdate.name(entry)));
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
                    boms.add(new BomUpdate(name, version, own, members, allowed.apply(entry, name)));
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

    /** The update to the highest possible version of a BOM; what it manages and isn't proposed goes into the second argument. */
    Optional<Proposal> proposal(BomUpdate bom, List<NotProposed> left) {
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

    /**
     * Large BOMs contradict themselves: of two artifacts that they manage, one requests a higher version of the other. The requested version is
     * then proposed, with the other artifacts of its release, if the policy allows it.
     */
    Optional<BomUpdate> raised(BomUpdate bom, Coherence.Conflict conflict) {
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
}
