package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the trees of all projects, takes the highest version that is asked for of each artifact, and collects again with these,
 * until nothing changes.
 */
public final class ListGeneration {

    private static final int MOST_ROUNDS = 20;
    private static final int MOST_RELAXATIONS = 3;

    private final List<? extends Project> projects;
    private final Set<String> own;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final VersionChooser chooser;
    private final Map<String, String> managed = new TreeMap<>();
    private int rounds;

    private ListGeneration(
            List<? extends Project> projects,
            Set<String> own,
            AvailableVersions available,
            GenerationRules rules,
            boolean newest) {
        this.projects = List.copyOf(projects);
        this.own = Set.copyOf(own);
        this.available = available;
        this.rules = rules;
        this.chooser = new VersionChooser(available, rules, newest);
    }

    /**
     * The set for some projects.
     *
     * @param own {@code group:artifact} of the projects' own modules, which are left out
     * @param newest whether the newest version is taken of what projects ask for directly, rather than the highest asked for
     * @throws ProblemException when a tree can't be collected, or the versions never settle
     */
    public static GeneratedVersions of(
            List<? extends Project> projects,
            Set<String> own,
            AvailableVersions available,
            GenerationRules rules,
            boolean newest) {
        return new ListGeneration(projects, own, available, rules, newest).generate();
    }

    private GeneratedVersions generate() {
        Map<String, List<Requirement>> alone = demands(Map.of());
        alone.forEach(this::noteManaged);
        Map<String, String> pins = settled(Map.of());
        Map<String, List<Requirement>> demands = demands(pins);
        // What raised a version may itself have been replaced: try the set that only the final trees ask for.
        for (int i = 0; i < MOST_RELAXATIONS; i++) {
            Map<String, String> relaxed = chosen(demands);
            if (relaxed.equals(pins)) {
                break;
            }
            pins = settled(relaxed);
            demands = demands(pins);
        }
        chooser.takeConflicts();
        chosen(demands);
        List<Conflict> conflicts = chooser.takeConflicts();
        return result(pins, demands, replaced(alone, demands.keySet()), conflicts);
    }

    /**
     * What only those versions bring in that the set replaces. A build with the list is free of it, but not one without, which is what a
     * closed check looks at.
     */
    private List<ChosenVersion> replaced(Map<String, List<Requirement>> alone, Set<String> there) {
        List<ChosenVersion> replaced = new ArrayList<>();
        alone.forEach((name, all) -> {
            List<Requirement> used =
                    all.stream().filter(demand -> demand.use().chosen()).toList();
            if (!there.contains(name) && !used.isEmpty() && !rules.isExempt(name)) {
                String version = chooser.choose(name, used, managed.getOrDefault(name, ""));
                if (chooser.takeConflicts().isEmpty()) {
                    replaced.add(new ChosenVersion(name, version, used));
                }
            }
        });
        return replaced;
    }

    /** Without given versions only the projects' own management puts one version in the place of another. */
    private void noteManaged(String name, List<Requirement> demands) {
        for (Requirement demand : demands) {
            if (demand.use().managed()) {
                managed.merge(
                        name,
                        demand.use().version(),
                        (one, other) -> VersionOrder.compare(one, other) >= 0 ? one : other);
            }
        }
    }

    /** Raises versions until nobody asks for more. */
    private Map<String, String> settled(Map<String, String> start) {
        Map<String, String> pins = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, String> raised = raised(pins, chosen(demands(pins)));
            if (raised.equals(pins)) {
                return pins;
            }
            pins = raised;
        }
        throw new ProblemException(new Problem(
                "The versions don't settle.",
                Count.of(projects.size(), "project"),
                "After " + MOST_ROUNDS + " rounds each set still asks for another one.",
                "Hold some of the versions in the list by an entry with `until`."));
    }

    private static Map<String, String> raised(Map<String, String> pins, Map<String, String> chosen) {
        Map<String, String> raised = new TreeMap<>(pins);
        chosen.forEach((name, version) ->
                raised.merge(name, version, (before, now) -> VersionOrder.compare(before, now) >= 0 ? before : now));
        return raised;
    }

    private Map<String, String> chosen(Map<String, List<Requirement>> demands) {
        Map<String, String> chosen = new TreeMap<>();
        demands.forEach((name, all) -> chosen.put(name, chooser.choose(name, all, managed.getOrDefault(name, ""))));
        return chosen;
    }

    private Map<String, List<Requirement>> demands(Map<String, String> pins) {
        rounds++;
        Map<String, List<Requirement>> demands = new TreeMap<>();
        for (Project project : projects) {
            for (DependencyUse use : project.uses(pins)) {
                if (!own.contains(use.name()) && !use.scope().equals("system")) {
                    demands.computeIfAbsent(use.name(), key -> new ArrayList<>())
                            .add(new Requirement(project.module(), use));
                }
            }
        }
        return demands;
    }

    private GeneratedVersions result(
            Map<String, String> pins,
            Map<String, List<Requirement>> demands,
            List<ChosenVersion> replaced,
            List<Conflict> conflicts) {
        List<ChosenVersion> choices = new ArrayList<>(replaced);
        List<String> used = new ArrayList<>();
        demands.forEach((name, all) -> {
            String version = pins.getOrDefault(name, "");
            if (!rules.isExempt(name)) {
                choices.add(new ChosenVersion(name, version, all));
            }
            if (all.stream().anyMatch(demand -> demand.use().chosen())) {
                used.add(name + ":" + version);
            }
        });
        choices.sort(Comparator.comparing(ChosenVersion::name));
        return new GeneratedVersions(choices, conflicts, available.missing(used), rounds);
    }
}
