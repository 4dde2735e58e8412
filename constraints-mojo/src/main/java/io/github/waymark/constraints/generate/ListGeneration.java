package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates a set of versions: collects the trees of all projects, chooses the highest requested version of each artifact, and repeats
 * this with the chosen versions until nothing changes.
 */
public final class ListGeneration {

    private static final int MAX_ROUNDS = 20;
    private static final int MAX_RELAXATIONS = 3;

    private final List<? extends Project> projects;
    private final Set<String> moduleNames;
    private final AvailableVersions available;
    private final GenerationRules rules;
    private final VersionChooser chooser;
    private final Map<String, String> managed = new TreeMap<>();
    private final Map<String, Boolean> published = new HashMap<>();
    private Releases releases = Releases.NONE;
    private int rounds;

    private ListGeneration(
            List<? extends Project> projects,
            Set<String> moduleNames,
            AvailableVersions available,
            GenerationRules rules,
            boolean newest) {
        this.projects = List.copyOf(projects);
        this.moduleNames = Set.copyOf(moduleNames);
        this.available = available;
        this.rules = rules;
        this.chooser = new VersionChooser(available, rules, newest);
    }

    /**
     * Generates the set for some projects.
     *
     * @param moduleNames {@code group:artifact} of the modules of the projects, which are left out
     * @param newest whether to choose the newest version of direct dependencies, instead of the highest requested one
     * @throws ProblemException if a tree can't be collected, or the versions don't settle
     */
    public static GeneratedVersions of(
            List<? extends Project> projects,
            Set<String> moduleNames,
            AvailableVersions available,
            GenerationRules rules,
            boolean newest) {
        return new ListGeneration(projects, moduleNames, available, rules, newest).generate();
    }

    private GeneratedVersions generate() {
        Map<String, List<Requirement>> alone = requirements(Map.of());
        alone.forEach(this::addManaged);
        releases = Releases.of(alone);
        Map<String, String> pins = settle(Map.of());
        Map<String, List<Requirement>> requirements = requirements(pins);
        // The artifact that raised a version may have been replaced: try the set that only the final trees require.
        for (int i = 0; i < MAX_RELAXATIONS; i++) {
            Map<String, String> relaxed = chosen(requirements);
            if (relaxed.equals(pins)) {
                break;
            }
            pins = settle(relaxed);
            requirements = requirements(pins);
        }
        chooser.takeConflicts();
        chosen(requirements);
        List<Conflict> conflicts = chooser.takeConflicts();
        return result(pins, requirements, replaced(alone, requirements.keySet()), conflicts);
    }

    /**
     * Artifacts that only replaced versions require. A build with the list doesn't contain them, but the trees without the list do, and
     * these are what a closed check examines.
     */
    private List<ChosenVersion> replaced(Map<String, List<Requirement>> alone, Set<String> present) {
        List<ChosenVersion> replaced = new ArrayList<>();
        alone.forEach((name, all) -> {
            List<Requirement> used = all.stream()
                    .filter(requirement -> requirement.use().chosen())
                    .toList();
            if (!present.contains(name) && !used.isEmpty() && !rules.isExempt(name)) {
                String version = chooser.choose(name, used, managed.getOrDefault(name, ""));
                if (chooser.takeConflicts().isEmpty()) {
                    replaced.add(new ChosenVersion(name, version, used));
                }
            }
        });
        return replaced;
    }

    /** Without pins, versions are managed only by the projects themselves. */
    private void addManaged(String name, List<Requirement> requirements) {
        for (Requirement requirement : requirements) {
            if (requirement.use().managed()) {
                managed.merge(
                        name,
                        requirement.use().version(),
                        (one, other) -> VersionOrder.compare(one, other) >= 0 ? one : other);
            }
        }
    }

    /** Raises versions until no higher ones are requested. */
    private Map<String, String> settle(Map<String, String> start) {
        Map<String, String> pins = start;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Map<String, String> raised = raised(pins, chosen(requirements(pins)));
            if (raised.equals(pins)) {
                return pins;
            }
            pins = raised;
        }
        throw new ProblemException(new Problem(
                "The versions don't settle.",
                Count.of(projects.size(), "project"),
                "After " + MAX_ROUNDS + " rounds, each set still requires another one.",
                "Hold some of the versions in the list with `until`."));
    }

    private static Map<String, String> raised(Map<String, String> pins, Map<String, String> chosen) {
        Map<String, String> raised = new TreeMap<>(pins);
        chosen.forEach((name, version) ->
                raised.merge(name, version, (before, now) -> VersionOrder.compare(before, now) >= 0 ? before : now));
        return raised;
    }

    private Map<String, String> chosen(Map<String, List<Requirement>> requirements) {
        Map<String, String> chosen = requested(requirements);
        ofRelease(chosen, requirements).forEach((name, raised) -> chosen.put(name, raised.version()));
        return chosen;
    }

    private Map<String, String> requested(Map<String, List<Requirement>> requirements) {
        Map<String, String> requested = new TreeMap<>();
        requirements.forEach(
                (name, all) -> requested.put(name, chooser.choose(name, all, managed.getOrDefault(name, ""))));
        return requested;
    }

    /** The versions to which artifacts are raised with others of their release, if they are published. */
    private Map<String, Releases.Raised> ofRelease(
            Map<String, String> chosen, Map<String, List<Requirement>> requirements) {
        Set<String> candidates = new LinkedHashSet<>();
        releases.raised(chosen, (name, version) -> {
            if (chooser.allows(name, version, requirements.getOrDefault(name, List.of()))) {
                candidates.add(name + ":" + version);
            }
            return false;
        });
        candidates.removeIf(published::containsKey);
        List<String> missing = available.missing(List.copyOf(candidates));
        candidates.forEach(candidate -> published.put(candidate, !missing.contains(candidate)));
        return releases.raised(
                chosen,
                (name, version) -> chooser.allows(name, version, requirements.getOrDefault(name, List.of()))
                        && published.getOrDefault(name + ":" + version, false));
    }

    private Map<String, List<Requirement>> requirements(Map<String, String> pins) {
        rounds++;
        Map<String, List<Requirement>> requirements = new TreeMap<>();
        for (Project project : projects) {
            for (DependencyUse use : project.uses(pins)) {
                if (!moduleNames.contains(use.name()) && !use.scope().equals("system")) {
                    requirements
                            .computeIfAbsent(use.name(), key -> new ArrayList<>())
                            .add(requirement(project, use));
                }
            }
        }
        return requirements;
    }

    /** A range that the project's own management replaces has no effect, in a build with the list either. */
    private static Requirement requirement(Project project, DependencyUse use) {
        Optional<String> managed = VersionOrder.isRange(use.requested()) ? project.managed(use) : Optional.empty();
        return new Requirement(project.module(), managed.map(use::requesting).orElse(use));
    }

    /** What no tree contains, except for exempt artifacts, about which somebody decided. */
    private List<Uncollected> uncollected(Map<String, String> pins) {
        return projects.stream()
                .flatMap(project -> project.uncollected(pins).stream())
                .filter(one -> !rules.isExempt(one.name()))
                .toList();
    }

    private GeneratedVersions result(
            Map<String, String> pins,
            Map<String, List<Requirement>> requirements,
            List<ChosenVersion> replaced,
            List<Conflict> conflicts) {
        Map<String, Releases.Raised> ofRelease = ofRelease(requested(requirements), requirements);
        List<ChosenVersion> choices = new ArrayList<>(replaced);
        List<String> used = new ArrayList<>();
        requirements.forEach((name, all) -> {
            String version = pins.getOrDefault(name, "");
            if (!rules.isExempt(name)) {
                Releases.Raised raised = ofRelease.get(name);
                choices.add(new ChosenVersion(name, version, all, raised == null ? "" : raised.with()));
            }
            if (all.stream().anyMatch(requirement -> requirement.use().chosen())) {
                used.add(name + ":" + version);
            }
        });
        choices.sort(Comparator.comparing(ChosenVersion::name));
        return new GeneratedVersions(choices, conflicts, available.missing(used), uncollected(pins), rounds);
    }
}
