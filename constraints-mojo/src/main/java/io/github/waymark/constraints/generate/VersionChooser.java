package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Chooses the version of an artifact that satisfies all requirements. */
final class VersionChooser {

    private static final Comparator<Requirement> LOWEST_FIRST =
            Comparator.comparing(Requirement::requested, VersionOrder.ORDER);

    private final AvailableVersions available;
    private final GenerationRules rules;
    private final boolean newest;
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();

    /**
     * @param newest whether to choose the newest version of direct dependencies
     */
    VersionChooser(AvailableVersions available, GenerationRules rules, boolean newest) {
        this.available = available;
        this.rules = rules;
        this.newest = newest;
    }

    /** Returns and removes the conflicts so far. */
    List<Conflict> takeConflicts() {
        List<Conflict> taken = List.copyOf(conflicts.values());
        conflicts.clear();
        return taken;
    }

    /**
     * Chooses the highest requested version, or with ranges, the highest version that all of them allow.
     *
     * @param managed the highest version in the dependency management of the projects; empty for none
     */
    String choose(String name, List<Requirement> requirements, String managed) {
        List<Requirement> ranges = requirements.stream()
                .filter(requirement -> VersionOrder.isRange(requirement.requested()))
                .toList();
        Optional<Requirement> highest = requirements.stream()
                .filter(requirement -> !VersionOrder.isRange(requirement.requested()))
                .max(LOWEST_FIRST);
        Optional<Constraint> held = rules.held(name);
        if (held.isPresent()) {
            return chooseHeld(held.get(), name, highest, ranges);
        }
        if (ranges.isEmpty() && !wantsNewest(requirements)) {
            String requested = highest.orElseThrow().requested();
            boolean raised = !managed.isEmpty() && VersionOrder.compare(managed, requested) > 0;
            return chooseAllowed(name, highest.get(), raised ? managed : requested);
        }
        return chooseInRanges(name, requirements, ranges, highest);
    }

    /** Whether all requirements and rules allow a version, though none of them requests it. */
    boolean allows(String name, String version, List<Requirement> requirements) {
        return rules.held(name).isEmpty()
                && !rules.isExempt(name)
                && rules.forbidReason(name, version).isEmpty()
                && requirements.stream()
                        .filter(requirement -> VersionOrder.isRange(requirement.requested()))
                        .allMatch(range -> VersionOrder.allows(range.requested(), version));
    }

    private boolean wantsNewest(List<Requirement> requirements) {
        return newest
                && requirements.stream()
                        .anyMatch(requirement -> requirement.use().isDirect());
    }

    private String chooseHeld(Constraint held, String name, Optional<Requirement> highest, List<Requirement> ranges) {
        for (Requirement range : ranges) {
            if (!VersionOrder.allows(range.requested(), held.version())) {
                addConflict(
                        new Conflict(name, range, holdText(held), held.place().fileAndLine()));
            }
        }
        if (highest.isPresent() && VersionOrder.compare(highest.get().requested(), held.version()) > 0) {
            addConflict(new Conflict(
                    name, highest.get(), holdText(held), held.place().fileAndLine()));
        }
        return held.version();
    }

    private static String holdText(Constraint held) {
        return "the list holds " + held.version() + " until " + held.comments().until();
    }

    private String chooseAllowed(String name, Requirement highest, String version) {
        Optional<String> reason = rules.forbidReason(name, version);
        if (reason.isEmpty()) {
            return version;
        }
        for (String higher : available.versions(name)) {
            if (VersionOrder.compare(higher, version) > 0
                    && !VersionOrder.isPreRelease(higher)
                    && rules.forbidReason(name, higher).isEmpty()) {
                return higher;
            }
        }
        addConflict(new Conflict(name, highest, version + " is " + reason.get(), "the list"));
        return version;
    }

    private String chooseInRanges(
            String name, List<Requirement> requirements, List<Requirement> ranges, Optional<Requirement> highest) {
        boolean preReleases =
                highest.isPresent() && VersionOrder.isPreRelease(highest.get().requested());
        List<String> suitable = suitable(name, requirements, ranges, preReleases);
        if (suitable.isEmpty()) {
            suitable = suitable(name, requirements, ranges, true);
        }
        if (suitable.isEmpty()) {
            return reportConflict(name, ranges, requirements);
        }
        String best = suitable.get(suitable.size() - 1);
        if (highest.isPresent() && VersionOrder.compare(highest.get().requested(), best) > 0) {
            Requirement range = ranges.stream()
                    .filter(one ->
                            !VersionOrder.allows(one.requested(), highest.get().requested()))
                    .findFirst()
                    .orElse(ranges.isEmpty() ? highest.get() : ranges.get(0));
            addConflict(Conflict.between(highest.get(), range));
        }
        return best;
    }

    /** The versions that all ranges allow and no rule forbids, in ascending order. */
    private List<String> suitable(
            String name, List<Requirement> requirements, List<Requirement> ranges, boolean preReleases) {
        TreeSet<String> candidates = new TreeSet<>(VersionOrder.ORDER);
        candidates.addAll(available.versions(name));
        requirements.forEach(requirement -> candidates.add(requirement.use().version()));
        return candidates.stream()
                .filter(version -> preReleases || !VersionOrder.isPreRelease(version))
                .filter(version -> rules.forbidReason(name, version).isEmpty())
                .filter(version -> ranges.stream().allMatch(range -> VersionOrder.allows(range.requested(), version)))
                .toList();
    }

    /** Reports two ranges that no version satisfies, or otherwise the first and the last requirement. */
    private String reportConflict(String name, List<Requirement> ranges, List<Requirement> requirements) {
        List<String> versions = available.versions(name);
        Requirement one = requirements.get(0);
        Requirement other = requirements.get(requirements.size() - 1);
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                String first = ranges.get(i).requested();
                String second = ranges.get(j).requested();
                if (versions.stream()
                        .noneMatch(version ->
                                VersionOrder.allows(first, version) && VersionOrder.allows(second, version))) {
                    addConflict(Conflict.between(ranges.get(i), ranges.get(j)));
                    return one.use().version();
                }
            }
        }
        addConflict(Conflict.between(one, other));
        return one.use().version();
    }

    private void addConflict(Conflict conflict) {
        conflicts.putIfAbsent(conflict.name(), conflict);
    }
}
