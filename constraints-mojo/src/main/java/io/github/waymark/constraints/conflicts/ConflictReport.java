package io.github.waymark.constraints.conflicts;

import io.github.waymark.constraints.generate.ChosenVersion;
import io.github.waymark.constraints.generate.Conflict;
import io.github.waymark.constraints.generate.GeneratedVersions;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.generate.Requirement;
import io.github.waymark.constraints.generate.Uncollected;
import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The report on whether projects can use one set of versions.
 *
 * @param conflicts the requirements that no version satisfies
 * @param strains the lower or major versions that projects get instead of those that they use on their own
 * @param uncollected what was not looked at, because its dependencies can't be collected
 */
public record ConflictReport(List<Found> conflicts, List<Strain> strains, List<Uncollected> uncollected) {

    /** A conflict, with the list or without it. */
    public record Found(Conflict conflict, BuiltWith built) {}

    /**
     * A lower or major version that a project gets.
     *
     * @param built with the versions of the list, or with a common set that is generated without it
     * @param name {@code group:artifact}
     * @param alone the version that the project uses on its own
     * @param together the version in the common set
     */
    public record Strain(
            Module module, String name, String alone, String together, VersionChange change, BuiltWith built) {}

    public ConflictReport {
        conflicts = List.copyOf(conflicts);
        strains = List.copyOf(strains);
        uncollected = List.copyOf(uncollected);
    }

    /** Compares the versions of each project on its own with the common set. */
    public static ConflictReport of(List<? extends Project> projects, GeneratedVersions generated) {
        Map<String, String> together = new HashMap<>();
        List<Strain> strains = new ArrayList<>();
        for (ChosenVersion choice : generated.choices()) {
            together.put(choice.name(), choice.version());
        }
        projects.forEach(project -> addStrains(project, together, BuiltWith.NO_LIST, strains));
        List<Found> conflicts = generated.conflicts().stream()
                .map(conflict -> new Found(conflict, BuiltWith.NO_LIST))
                .toList();
        return new ConflictReport(conflicts, strains, generated.uncollected());
    }

    /** Adds what a project gets with the versions of a list: ranges that exclude them, and lower or major versions. */
    public ConflictReport withList(Project project, Map<String, String> pins, Function<DependencyUse, String> place) {
        List<Found> foundConflicts = new ArrayList<>(conflicts);
        for (DependencyUse use : project.uses(pins)) {
            String listed = pins.getOrDefault(use.name(), "");
            if (!listed.isEmpty()
                    && VersionOrder.isRange(use.requested())
                    && !VersionOrder.allows(use.requested(), listed)
                    && project.managed(use).isEmpty()) {
                Conflict conflict = new Conflict(
                        use.name(), new Requirement(project.module(), use), "the list has " + listed, place.apply(use));
                foundConflicts.add(new Found(conflict, BuiltWith.LIST));
            }
        }
        List<Strain> foundStrains = new ArrayList<>(strains);
        addStrains(project, pins, BuiltWith.LIST, foundStrains);
        return new ConflictReport(foundConflicts, foundStrains, uncollected);
    }

    private static void addStrains(
            Project project, Map<String, String> together, BuiltWith built, List<Strain> strains) {
        for (DependencyUse use : project.uses(Map.of())) {
            String version = together.get(use.name());
            if (use.chosen() && version != null && !version.equals(use.version())) {
                VersionChange change = VersionChange.between(use.version(), version);
                if (change == VersionChange.MAJOR || change == VersionChange.DOWN) {
                    strains.add(new Strain(project.module(), use.name(), use.version(), version, change, built));
                }
            }
        }
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        conflicts.forEach(found -> text.append("conflict")
                .append(suffix(found.built()))
                .append(": ")
                .append(found.conflict().problem().text())
                .append('\n'));
        strains.forEach(strain -> text.append("strain")
                .append(suffix(strain.built()))
                .append(": ")
                .append(strain.module().text())
                .append(" uses ")
                .append(strain.name())
                .append(' ')
                .append(strain.alone())
                .append(" on its own, but gets ")
                .append(strain.together())
                .append(" (")
                .append(strain.change().word())
                .append(")\n"));
        uncollected.forEach(one ->
                text.append("not examined: ").append(one.problem().text()).append('\n'));
        text.append(Count.of(conflicts.size(), "conflict")).append(", ").append(Count.of(strains.size(), "strain"));
        if (!uncollected.isEmpty()) {
            text.append(", ").append(Count.of(uncollected.size(), "artifact")).append(" not examined");
        }
        return text.append('\n').toString();
    }

    private static String suffix(BuiltWith built) {
        return built == BuiltWith.LIST ? " with the list" : "";
    }

    public String json() {
        List<JsonMap> hard = new ArrayList<>();
        for (Found found : conflicts) {
            Conflict conflict = found.conflict();
            hard.add(new JsonMap()
                    .add("tree", found.built().word())
                    .add("name", conflict.name())
                    .add("asked", conflict.one().requested())
                    .add("by", conflict.one().requester())
                    .add("path", conflict.one().path())
                    .add("other", conflict.other())
                    .add("otherPath", conflict.otherPath()));
        }
        List<JsonMap> soft = new ArrayList<>();
        for (Strain strain : strains) {
            soft.add(new JsonMap()
                    .add("tree", strain.built().word())
                    .add("project", strain.module().text())
                    .add("name", strain.name())
                    .add("alone", strain.alone())
                    .add("together", strain.together())
                    .add("jump", strain.change().word()));
        }
        List<JsonMap> unknown = new ArrayList<>();
        for (Uncollected one : uncollected) {
            unknown.add(new JsonMap()
                    .add("project", one.project())
                    .add("name", one.name())
                    .add("version", one.version())
                    .add("reason", one.reason()));
        }
        return JsonMap.report()
                .add("conflicts", hard)
                .add("strains", soft)
                .add("uncollected", unknown)
                .text();
    }
}
