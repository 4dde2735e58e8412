package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of a generated list that are higher than what a project resolves on its own, and what requests them. */
public final class RaisedVersions {

    private RaisedVersions() {}

    /** One line for each artifact, {@code t:x 1.0 -> 2.0 in app:b, requested by t:y:1.0}. */
    public static List<String> lines(List<? extends Project> projects, GeneratedVersions generated) {
        Map<String, ChosenVersion> choices = new HashMap<>();
        generated.choices().forEach(choice -> choices.put(choice.name(), choice));
        Map<String, List<String>> users = new HashMap<>();
        Map<String, String> lowest = new HashMap<>();
        for (Project project : projects) {
            for (DependencyUse use : project.uses(Map.of())) {
                ChosenVersion choice = choices.get(use.name());
                if (use.chosen() && choice != null && VersionOrder.compare(use.version(), choice.version()) < 0) {
                    lowest.merge(
                            use.name(),
                            use.version(),
                            (one, other) -> VersionOrder.compare(one, other) <= 0 ? one : other);
                    users.computeIfAbsent(use.name(), name -> new ArrayList<>())
                            .add(project.module().name());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (ChosenVersion choice : generated.choices()) {
            List<String> raised = users.getOrDefault(choice.name(), List.of());
            if (!raised.isEmpty()) {
                lines.add(choice.name() + " " + lowest.get(choice.name()) + " -> " + choice.version() + " in "
                        + shortened(raised) + by(choice, choices, projects));
            }
        }
        return lines;
    }

    private static String by(
            ChosenVersion choice, Map<String, ChosenVersion> choices, List<? extends Project> projects) {
        if (!choice.with().isEmpty()) {
            return ", with " + choice.with() + " of the same release";
        }
        Optional<Requirement> highest = choice.requirements().stream()
                .filter(requirement -> VersionOrder.isRange(requirement.requested())
                        ? VersionOrder.allows(requirement.requested(), choice.version())
                        : requirement.requested().equals(choice.version()))
                .min(Comparator.comparing((Requirement requirement) -> VersionOrder.isRange(requirement.requested()))
                        .thenComparing(requirement -> isRaisedWithAnother(requirement, choices)));
        return highest.map(requirement -> ", requested by " + requirement.requester())
                .or(() -> manager(choice, projects).map(name -> ", managed by " + name))
                .orElse(", the newest that is allowed");
    }

    /** Whether the requester itself has its version because of another artifact, which says less about the cause. */
    private static boolean isRaisedWithAnother(Requirement requirement, Map<String, ChosenVersion> choices) {
        DependencyUse by = requirement.use().by();
        ChosenVersion requester = by == null ? null : choices.get(by.name());
        return requester != null && !requester.with().isEmpty();
    }

    /** The first project whose own dependency management has the version. */
    private static Optional<String> manager(ChosenVersion choice, List<? extends Project> projects) {
        for (Project project : projects) {
            boolean manages = choice.requirements().stream()
                    .filter(requirement ->
                            requirement.module().text().equals(project.module().text()))
                    .anyMatch(requirement -> project.managed(requirement.use())
                            .filter(choice.version()::equals)
                            .isPresent());
            if (manages) {
                return Optional.of(project.module().name());
            }
        }
        return Optional.empty();
    }

    private static String shortened(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : distinct.get(0) + " and " + (distinct.size() - 1) + " more";
    }
}
