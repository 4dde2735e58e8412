package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.Versions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Picks the version of one artifact that all of its users can live with. */
final class Chooser {

    private static final Comparator<Demand> LOWEST_FIRST = Comparator.comparing(Demand::asked, Versions.ORDER);

    private final Available available;
    private final Rules rules;
    private final boolean newest;
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();

    /**
     * @param newest whether the newest version is taken of what projects ask for directly
     */
    Chooser(Available available, Rules rules, boolean newest) {
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
    String choose(String name, List<Demand> demands, String managed) {
        List<Demand> ranges = demands.stream()
                .filter(demand -> Versions.isRange(demand.asked()))
                .toList();
        Optional<Demand> highest = demands.stream()
                .filter(demand -> !Versions.isRange(demand.asked()))
                .max(LOWEST_FIRST);
        Optional<Constraint> held = rules.held(name);
        if (held.isPresent()) {
            return held(held.get(), name, highest, ranges);
        }
        if (ranges.isEmpty() && !wantsNewest(demands)) {
            String asked = highest.orElseThrow().asked();
            boolean raised = !managed.isEmpty() && Versions.compare(managed, asked) > 0;
            return free(name, highest.get(), raised ? managed : asked);
        }
        return inRanges(name, demands, ranges, highest);
    }

    private boolean wantsNewest(List<Demand> demands) {
        return newest && demands.stream().anyMatch(demand -> demand.use().isDirect());
    }

    private String held(Constraint held, String name, Optional<Demand> highest, List<Demand> ranges) {
        for (Demand range : ranges) {
            if (!Versions.allows(range.asked(), held.version())) {
                conflict(new Conflict(name, range, holds(held), held.place().fileAndLine()));
            }
        }
        if (highest.isPresent() && Versions.compare(highest.get().asked(), held.version()) > 0) {
            conflict(new Conflict(name, highest.get(), holds(held), held.place().fileAndLine()));
        }
        return held.version();
    }

    private static String holds(Constraint held) {
        return "the list holds " + held.version() + " until " + held.remarks().until();
    }

    private String free(String name, Demand highest, String version) {
        Optional<String> forbidden = rules.forbids(name, version);
        if (forbidden.isEmpty()) {
            return version;
        }
        for (String higher : available.versions(name)) {
            if (Versions.compare(higher, version) > 0
                    && !Versions.isPreRelease(higher)
                    && rules.forbids(name, higher).isEmpty()) {
                return higher;
            }
        }
        conflict(new Conflict(name, highest, version + " is " + forbidden.get(), "the list"));
        return version;
    }

    private String inRanges(String name, List<Demand> demands, List<Demand> ranges, Optional<Demand> highest) {
        boolean preReleases =
                highest.isPresent() && Versions.isPreRelease(highest.get().asked());
        List<String> suiting = suiting(name, demands, ranges, preReleases);
        if (suiting.isEmpty()) {
            suiting = suiting(name, demands, ranges, true);
        }
        if (suiting.isEmpty()) {
            return apart(name, ranges, demands);
        }
        String best = suiting.get(suiting.size() - 1);
        if (highest.isPresent() && Versions.compare(highest.get().asked(), best) > 0) {
            Demand range = ranges.stream()
                    .filter(one -> !Versions.allows(one.asked(), highest.get().asked()))
                    .findFirst()
                    .orElse(ranges.isEmpty() ? highest.get() : ranges.get(0));
            conflict(Conflict.between(highest.get(), range));
        }
        return best;
    }

    /** What all ranges allow and no rule forbids, the lowest first. */
    private List<String> suiting(String name, List<Demand> demands, List<Demand> ranges, boolean preReleases) {
        TreeSet<String> candidates = new TreeSet<>(Versions.ORDER);
        candidates.addAll(available.versions(name));
        demands.forEach(demand -> candidates.add(demand.use().version()));
        return candidates.stream()
                .filter(version -> preReleases || !Versions.isPreRelease(version))
                .filter(version -> rules.forbids(name, version).isEmpty())
                .filter(version -> ranges.stream().allMatch(range -> Versions.allows(range.asked(), version)))
                .toList();
    }

    /** No version suits all ranges: names two of them that no version suits, or else the first and the last. */
    private String apart(String name, List<Demand> ranges, List<Demand> demands) {
        List<String> versions = available.versions(name);
        Demand one = demands.get(0);
        Demand other = demands.get(demands.size() - 1);
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                String first = ranges.get(i).asked();
                String second = ranges.get(j).asked();
                if (versions.stream()
                        .noneMatch(version -> Versions.allows(first, version) && Versions.allows(second, version))) {
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
