package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Picks the version of one artifact that all of its users can live with. */
final class VersionChooser {

    private static final Comparator<Requirement> LOWEST_FIRST =
            Comparator.comparing(Requirement::asked, VersionOrder.ORDER);

    private final AvailableVersions available;
    private final GenerationRules rules;
    private final boolean newest;
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();

    /**
     * @param newest whether the newest version is taken of what projects ask for directly
     */
    VersionChooser(AvailableVersions available, GenerationRules rules, boolean newest) {
        this.available = available;
        this.rules = rules;
        this.newest = newest;
    }

    /** The conflicts since this was asked last. */
    List<Conflict> takeConflicts() {
        List<Conflict> taken = List.copyOf(conflicts.values());
        conflicts.clear();
        return taken;
    }

    /**
     * The highest version that is asked for, and all allow; where ranges are, the highest that they leave.
     *
     * @param managed the highest version that a project's own management puts in the place of what is asked for; empty for none
     */
    String choose(String name, List<Requirement> demands, String managed) {
        List<Requirement> ranges = demands.stream()
                .filter(demand -> VersionOrder.isRange(demand.asked()))
                .toList();
        Optional<Requirement> highest = demands.stream()
                .filter(demand -> !VersionOrder.isRange(demand.asked()))
                .max(LOWEST_FIRST);
        Optional<Constraint> held = rules.held(name);
        if (held.isPresent()) {
            return held(held.get(), name, highest, ranges);
        }
        if (ranges.isEmpty() && !wantsNewest(demands)) {
            String asked = highest.orElseThrow().asked();
            boolean raised = !managed.isEmpty() && VersionOrder.compare(managed, asked) > 0;
            return free(name, highest.get(), raised ? managed : asked);
        }
        return inRanges(name, demands, ranges, highest);
    }

    private boolean wantsNewest(List<Requirement> demands) {
        return newest && demands.stream().anyMatch(demand -> demand.use().isDirect());
    }

    private String held(Constraint held, String name, Optional<Requirement> highest, List<Requirement> ranges) {
        for (Requirement range : ranges) {
            if (!VersionOrder.allows(range.asked(), held.version())) {
                conflict(new Conflict(name, range, holds(held), held.place().fileAndLine()));
            }
        }
        if (highest.isPresent() && VersionOrder.compare(highest.get().asked(), held.version()) > 0) {
            conflict(new Conflict(name, highest.get(), holds(held), held.place().fileAndLine()));
        }
        return held.version();
    }

    private static String holds(Constraint held) {
        return "the list holds " + held.version() + " until " + held.comments().until();
    }

    private String free(String name, Requirement highest, String version) {
        Optional<String> forbidden = rules.forbids(name, version);
        if (forbidden.isEmpty()) {
            return version;
        }
        for (String higher : available.versions(name)) {
            if (VersionOrder.compare(higher, version) > 0
                    && !VersionOrder.isPreRelease(higher)
                    && rules.forbids(name, higher).isEmpty()) {
                return higher;
            }
        }
        conflict(new Conflict(name, highest, version + " is " + forbidden.get(), "the list"));
        return version;
    }

    private String inRanges(
            String name, List<Requirement> demands, List<Requirement> ranges, Optional<Requirement> highest) {
        boolean preReleases =
                highest.isPresent() && VersionOrder.isPreRelease(highest.get().asked());
        List<String> suiting = suiting(name, demands, ranges, preReleases);
        if (suiting.isEmpty()) {
            suiting = suiting(name, demands, ranges, true);
        }
        if (suiting.isEmpty()) {
            return apart(name, ranges, demands);
        }
        String best = suiting.get(suiting.size() - 1);
        if (highest.isPresent() && VersionOrder.compare(highest.get().asked(), best) > 0) {
            Requirement range = ranges.stream()
                    .filter(one ->
                            !VersionOrder.allows(one.asked(), highest.get().asked()))
                    .findFirst()
                    .orElse(ranges.isEmpty() ? highest.get() : ranges.get(0));
            conflict(Conflict.between(highest.get(), range));
        }
        return best;
    }

    /** What all ranges allow and no rule forbids, the lowest first. */
    private List<String> suiting(
            String name, List<Requirement> demands, List<Requirement> ranges, boolean preReleases) {
        TreeSet<String> candidates = new TreeSet<>(VersionOrder.ORDER);
        candidates.addAll(available.versions(name));
        demands.forEach(demand -> candidates.add(demand.use().version()));
        return candidates.stream()
                .filter(version -> preReleases || !VersionOrder.isPreRelease(version))
                .filter(version -> rules.forbids(name, version).isEmpty())
                .filter(version -> ranges.stream().allMatch(range -> VersionOrder.allows(range.asked(), version)))
                .toList();
    }

    /** No version suits all ranges: names two of them that no version suits, or else the first and the last. */
    private String apart(String name, List<Requirement> ranges, List<Requirement> demands) {
        List<String> versions = available.versions(name);
        Requirement one = demands.get(0);
        Requirement other = demands.get(demands.size() - 1);
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                String first = ranges.get(i).asked();
                String second = ranges.get(j).asked();
                if (versions.stream()
                        .noneMatch(version ->
                                VersionOrder.allows(first, version) && VersionOrder.allows(second, version))) {
                    conflict(Conflict.between(ranges.get(i), ranges.get(j)));
                    return one.use().version();
                }
            }
        }
        conflict(Conflict.between(one, other));
        return one.use().version();
    }

    private void conflict(Conflict conflict) {
        conflicts.putIfAbsent(conflict.name(), conflict);
    }
}
