package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A release that was just published, whose versions a list should get.
 *
 * <p>The artifacts of one release are updated together. Those that are not named follow if the repository has them in the same version.
 */
public final class PublishedRelease {

    /** Whether artifacts get an entry that have none. */
    public enum NewEntries {
        /** Those that the owners of the list release. */
        OWN,
        ALL,
        NONE
    }

    private final Map<String, String> named;
    private final NewEntries newEntries;
    private final boolean forced;
    private final Predicate<String> isPublished;
    private final Function<Coordinates, Optional<Constraint>> included;
    private final Map<String, String> versions = new LinkedHashMap<>();

    /**
     * @param named the versions by {@code group:artifact}
     * @param forced whether the policy doesn't apply, and entries may get lower versions
     * @param isPublished whether a repository has {@code group:artifact:version}
     * @param included finds an entry also in the lists that the list includes
     */
    public PublishedRelease(
            Map<String, String> named,
            NewEntries newEntries,
            boolean forced,
            Predicate<String> isPublished,
            Function<Coordinates, Optional<Constraint>> included) {
        this.named = new LinkedHashMap<>(named);
        this.newEntries = newEntries;
        this.forced = forced;
        this.isPublished = isPublished;
        this.included = included;
        this.versions.putAll(named);
    }

    boolean forced() {
        return forced;
    }

    boolean isNamed(String name) {
        return named.containsKey(name);
    }

    /** The version of an artifact that is named or follows. */
    String version(String name) {
        String version = versions.get(name);
        if (version == null) {
            throw new IllegalArgumentException("not in the release: " + name);
        }
        return version;
    }

    /** An artifact of the release to which an entry applies, {@code group:artifact}. */
    public Optional<String> artifact(CoordinatesPattern pattern) {
        return named.keySet().stream()
                .filter(name -> pattern.matches(Coordinates.parse(name)))
                .findFirst();
    }

    /**
     * The entries that may get a version of the release: those of the named artifacts, and those of one release with them.
     *
     * @param families groups the entries of one release
     * @param notProposed receives the entries that are left out
     */
    List<Constraint> entries(
            List<Constraint> all, Families families, List<NotProposed> notProposed, Function<Constraint, String> name) {
        Map<Constraint, String> found = new LinkedHashMap<>();
        for (Constraint entry : all) {
            Set<String> some = versionsOf(entry, all);
            if (some.size() == 1) {
                found.put(entry, some.iterator().next());
            } else if (some.size() > 1) {
                notProposed.add(
                        NotProposed.entry(entry, "its artifacts have several versions: " + String.join(", ", some)));
            }
        }
        List<VersionCandidates> bare = all.stream()
                .map(entry -> new VersionCandidates(entry, List.of(), ""))
                .toList();
        Set<Constraint> concerned = new LinkedHashSet<>(found.keySet());
        for (List<VersionCandidates> family : families.releases(bare)) {
            concerned.addAll(followers(family, found, notProposed, name));
        }
        return all.stream().filter(concerned::contains).toList();
    }

    /** The versions of the named artifacts whose entry this is. */
    private Set<String> versionsOf(Constraint entry, List<Constraint> all) {
        return named.entrySet().stream()
                .filter(one -> entriesOf(one.getKey(), all).contains(entry))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The entries of an artifact: its own, or else that of the most specific family. */
    private static List<Constraint> entriesOf(String name, List<Constraint> all) {
        List<Constraint> own =
                all.stream().filter(entry -> BomUpdate.name(entry).equals(name)).toList();
        return own.isEmpty()
                ? all.stream()
                        .filter(entry ->
                                !entry.pattern().isPlain() && entry.pattern().matches(Coordinates.parse(name)))
                        .min(Comparator.comparing(Constraint::pattern, CoordinatesPattern.MOST_SPECIFIC_FIRST))
                        .map(List::of)
                        .orElse(List.of())
                : own;
    }

    private List<Constraint> followers(
            List<VersionCandidates> family,
            Map<Constraint, String> found,
            List<NotProposed> notProposed,
            Function<Constraint, String> nameOf) {
        List<VersionCandidates> leaders =
                family.stream().filter(one -> found.containsKey(one.entry())).toList();
        Set<String> targets =
                leaders.stream().map(one -> found.getOrDefault(one.entry(), "")).collect(Collectors.toSet());
        List<Constraint> followers = new ArrayList<>();
        if (targets.size() != 1) {
            return followers;
        }
        String version = targets.iterator().next();
        for (VersionCandidates member : family) {
            String name = nameOf.apply(member.entry());
            boolean sameRelease =
                    leaders.stream().anyMatch(leader -> Family.release(leader).equals(Family.release(member)));
            boolean present = VersionOrder.compare(member.entry().version(), version) == 0;
            if (found.containsKey(member.entry()) || name.isEmpty() || !sameRelease || present) {
                continue;
            }
            if (isPublished.test(name + ":" + version)) {
                versions.put(name, version);
                followers.add(member.entry());
            } else {
                notProposed.add(new NotProposed(member.entry(), version, 0, "no repository has this version of it"));
            }
        }
        return followers;
    }

    /** New entries for the named artifacts that have none. */
    List<Proposal> additions(
            List<Constraint> all,
            Set<String> boms,
            VersionReview review,
            Predicate<String> isOwn,
            List<NotProposed> notProposed) {
        List<Proposal> additions = new ArrayList<>();
        named.forEach((name, version) -> {
            if (!entriesOf(name, all).isEmpty() || boms.contains(name)) {
                return;
            }
            Constraint entry = BomUpdate.entry(name, version);
            Optional<Constraint> elsewhere = included.apply(Coordinates.parse(name));
            Optional<String> reason = elsewhere.isPresent()
                    ? Optional.of("the entry is in an included list, at "
                            + elsewhere.get().place().fileAndLine() + ": propose the version there")
                    : newEntries == NewEntries.ALL || (newEntries == NewEntries.OWN && isOwn.test(name))
                            ? review.objectionToNew(name, version, forced)
                            : Optional.of("the list has no entry for it; -Dconstraints.add=all adds one");
            if (reason.isPresent()) {
                notProposed.add(NotProposed.entry(entry, reason.get()));
            } else {
                additions.add(new Proposal(name, List.of(new EntryUpdate(entry, version, Optional.empty()))));
            }
        });
        return additions;
    }

    /** The named artifacts whose version a list doesn't get, {@code group:artifact:version: reason}. */
    public List<String> refused(UpdateResult result) {
        List<String> refused = new ArrayList<>();
        named.forEach((name, version) -> {
            boolean present = result.notProposed().stream()
                    .anyMatch(one -> one.reason().equals(NotProposed.PRESENT) && isEntryOf(name, one.entry()));
            if (!present && result.proposed().stream().noneMatch(proposal -> enters(name, proposal))) {
                refused.add(name + ":" + version + ": " + reason(name, result));
            }
        });
        return refused;
    }

    private static boolean enters(String name, Proposal proposal) {
        return proposal.family().startsWith(name + " ")
                || proposal.changes().stream().anyMatch(change -> isEntryOf(name, change.entry()));
    }

    private static boolean isEntryOf(String name, Constraint entry) {
        return !entriesOf(name, List.of(entry)).isEmpty();
    }

    private static String reason(String name, UpdateResult result) {
        return result.notProposed().stream()
                .filter(one -> isEntryOf(name, one.entry()))
                .map(NotProposed::reason)
                .findFirst()
                .or(() -> result.heldBack().stream()
                        .filter(held -> enters(name, held.proposal()))
                        .map(UpdateResult.HeldBack::reason)
                        .findFirst())
                .orElse("it changes no entry of the list");
    }
}
