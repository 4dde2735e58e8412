package io.github.waymark.constraints.update;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.update.PublishedPom.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether the entries of a list can work together: what the POM of an entry requests must not be above the version of another entry.
 *
 * <p>It needs no project. Requests that the unchanged list already doesn't satisfy are ignored, as no proposal is their cause.
 */
public final class Coherence {

    /** Finds nothing. */
    public static final Coherence NONE = new Coherence(
            PublishedPoms.NONE, ConstraintList.EMPTY, new BuildPlatform(0, ""), pattern -> Optional.empty());

    private final PublishedPoms poms;
    private final ConstraintList list;
    private final BuildPlatform platform;
    private final Function<CoordinatesPattern, Optional<String>> members;

    /**
     * @param list the unchanged list with the lists that it includes
     * @param members finds an artifact of a family, {@code group:artifact}
     */
    public Coherence(
            PublishedPoms poms,
            ConstraintList list,
            BuildPlatform platform,
            Function<CoordinatesPattern, Optional<String>> members) {
        this.poms = poms;
        this.list = list;
        this.platform = platform;
        this.members = members;
    }

    /**
     * An update with which the list isn't coherent.
     *
     * @param reason in one line, without the update
     * @param remedy the change of another entry with which the update fits; empty if the new version has no POM or moved, which concerns
     *     no other entry
     */
    record Conflict(EntryUpdate change, String reason, Optional<Remedy> remedy) {

        boolean isUnpublished() {
            return remedy.isEmpty();
        }
    }

    /**
     * A version that an entry needs, {@code 2.0} or {@code a version in [2.0,3.0)}.
     *
     * @param exact whether it is one version
     */
    record Remedy(Constraint entry, String version, boolean exact) {}

    /** The updates that don't fit the list as it is with all proposals. */
    List<Conflict> conflicts(List<Proposal> proposals) {
        ConstraintList after = ListEdit.apply(list, proposals);
        List<Conflict> conflicts = new ArrayList<>();
        Map<String, EntryUpdate> changes = new HashMap<>();
        for (Proposal proposal : proposals) {
            proposal.changes().forEach(change -> changes.put(change.entry().key(), change));
        }
        prefetch(changes);
        for (Proposal proposal : proposals) {
            for (EntryUpdate change : proposal.changes()) {
                ofChanged(change, after).ifPresent(conflicts::add);
            }
        }
        addExcluded(after, changes, conflicts);
        return conflicts;
    }

    private void prefetch(Map<String, EntryUpdate> changes) {
        List<String> artifacts = new ArrayList<>();
        for (Constraint entry : list.constraints()) {
            EntryUpdate change = changes.get(entry.key());
            String version = change == null ? entry.version() : change.version();
            name(entry).ifPresent(name -> artifacts.add(name + ":" + version));
        }
        poms.prefetch(artifacts);
    }

    private Optional<String> name(Constraint entry) {
        CoordinatesPattern pattern = entry.pattern();
        return pattern.isPlain() ? Optional.of(pattern.groupId() + ":" + pattern.artifactId()) : members.apply(pattern);
    }

    private Optional<Conflict> ofChanged(EntryUpdate change, ConstraintList after) {
        Optional<String> name = name(change.entry());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<PublishedPom> pom = poms.read(name.get() + ":" + change.version());
        if (pom.isEmpty()) {
            // Entries of a BOM needn't all be published.
            boolean worse =
                    poms.read(name.get() + ":" + change.entry().version()).isPresent();
            return worse
                    ? Optional.of(new Conflict(change, "its POM can't be read", Optional.empty()))
                    : Optional.empty();
        }
        if (!pom.get().moved().isEmpty()
                && poms.read(name.get() + ":" + change.entry().version())
                        .filter(before -> before.moved().isEmpty())
                        .isPresent()) {
            // An entry does not apply to the new coordinates: with it, another artifact gets on the class path.
            return Optional.of(new Conflict(change, "it moved to " + pom.get().moved(), Optional.empty()));
        }
        for (Request request : pom.get().requests()) {
            Optional<Constraint> entry = unsatisfied(request, after);
            if (entry.isPresent() && !wasUnsatisfied(name.get(), change, request.coordinates())) {
                return Optional.of(
                        new Conflict(change, reason(request, entry.get()), Optional.of(remedy(request, entry.get()))));
            }
        }
        return Optional.empty();
    }

    private static String reason(Request request, Constraint entry) {
        String name =
                request.coordinates().groupId() + ":" + request.coordinates().artifactId();
        return VersionOrder.isRange(request.version())
                ? "it requires " + name + " " + request.version() + ", which excludes the list's " + entry.version()
                : "it requests " + name + " " + request.version() + ", above the list's " + entry.version();
    }

    private static Remedy remedy(Request request, Constraint entry) {
        boolean range = VersionOrder.isRange(request.version());
        return new Remedy(entry, (range ? "a version in " : "") + request.version(), !range);
    }

    /** The entry whose version doesn't satisfy a request. */
    private Optional<Constraint> unsatisfied(Request request, ConstraintList in) {
        return in.find(request.coordinates(), platform).filter(entry -> !satisfies(entry.version(), request.version()));
    }

    private static boolean satisfies(String version, String request) {
        return VersionOrder.isRange(request)
                ? VersionOrder.allows(request, version)
                : VersionOrder.compare(request, version) <= 0;
    }

    private boolean wasUnsatisfied(String name, EntryUpdate change, Coordinates requested) {
        return !change.isNew()
                && poms.read(name + ":" + change.entry().version()).stream()
                        .flatMap(pom -> pom.requests().stream())
                        .anyMatch(request -> request.coordinates().equals(requested)
                                && unsatisfied(request, list).isPresent());
    }

    /** Updates to versions that a range of an unchanged entry excludes. */
    private void addExcluded(ConstraintList after, Map<String, EntryUpdate> changes, List<Conflict> conflicts) {
        Set<EntryUpdate> blamed = new HashSet<>();
        for (Constraint entry : list.constraints()) {
            Optional<String> name = name(entry);
            if (changes.containsKey(entry.key()) || name.isEmpty()) {
                continue;
            }
            for (Request request : poms.read(name.get() + ":" + entry.version())
                    .map(PublishedPom::requests)
                    .orElse(List.of())) {
                EntryUpdate change = VersionOrder.isRange(request.version())
                        ? unsatisfied(request, after)
                                .map(one -> changes.get(one.key()))
                                .orElse(null)
                        : null;
                if (change != null && unsatisfied(request, list).isEmpty() && blamed.add(change)) {
                    conflicts.add(new Conflict(
                            change,
                            name.get() + " " + entry.version() + " requires " + request.version(),
                            Optional.of(new Remedy(entry, "a version that allows it", false))));
                }
            }
        }
    }

    /**
     * The proposals in an order in which each follows those whose versions it requests, so that it can be held back alone. Proposals
     * that need each other are joined.
     */
    List<Proposal> ordered(List<Proposal> proposals) {
        return needed(proposals).ordered();
    }

    /** Joins proposals of which one requests a version that only another one brings: without the other it can't be applied. */
    List<Proposal> joined(List<Proposal> proposals) {
        return needed(proposals).joined();
    }

    private NeededProposals needed(List<Proposal> proposals) {
        NeededProposals needed = new NeededProposals(proposals);
        for (int i = 0; i < proposals.size(); i++) {
            for (EntryUpdate change : proposals.get(i).changes()) {
                for (Request request : newRequests(change)) {
                    int proposal = i;
                    unsatisfied(request, list).ifPresent(entry -> needed.add(proposal, entry.key()));
                }
            }
        }
        return needed;
    }

    private List<Request> newRequests(EntryUpdate change) {
        Optional<String> name = name(change.entry());
        if (name.isEmpty()) {
            return List.of();
        }
        return poms.read(name.get() + ":" + change.version()).map(PublishedPom::requests).orElse(List.of()).stream()
                .filter(request -> !wasUnsatisfied(name.get(), change, request.coordinates()))
                .toList();
    }
}
