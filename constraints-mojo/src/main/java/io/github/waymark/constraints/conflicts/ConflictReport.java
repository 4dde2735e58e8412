package io.github.waymark.constraints.conflicts;

import io.github.waymark.constraints.generate.ChosenVersion;
import io.github.waymark.constraints.generate.Conflict;
import io.github.waymark.constraints.generate.GeneratedVersions;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The report on whether projects can use one set of versions.
 *
 * @param conflicts the requirements that no version satisfies
 * @param strains the lower or major versions that projects get instead of those that they use on their own
 */
public record ConflictReport(List<Conflict> conflicts, List<Strain> strains) {

    /**
     * A lower or major version that a project gets.
     *
     * @param name {@code group:artifact}
     * @param alone the version that the project uses on its own
     * @param together the version in the common set
     */
    public record Strain(Module module, String name, String alone, String together, VersionChange change) {}

    public ConflictReport {
        conflicts = List.copyOf(conflicts);
        strains = List.copyOf(strains);
    }

    /** Compares the versions of each project on its own with the common set. */
    public static ConflictReport of(List<? extends Project> projects, GeneratedVersions generated) {
        Map<String, String> together = new HashMap<>();
        for (ChosenVersion choice : generated.choices()) {
            together.put(choice.name(), choice.version());
        }
        List<Strain> strains = new ArrayList<>();
        for (Project project : projects) {
            for (DependencyUse use : project.uses(Map.of())) {
                String version = together.get(use.name());
                if (use.chosen() && version != null && !version.equals(use.version())) {
                    VersionChange change = VersionChange.between(use.version(), version);
                    if (change == VersionChange.MAJOR || change == VersionChange.DOWN) {
                        strains.add(new Strain(project.module(), use.name(), use.version(), version, change));
                    }
                }
            }
        }
        return new ConflictReport(generated.conflicts(), strains);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        conflicts.forEach(conflict ->
                text.append("conflict: ").append(conflict.problem().text()).append('\n'));
        strains.forEach(strain -> text.append("strain: ")
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
        return text.append(Count.of(conflicts.size(), "conflict"))
                .append(", ")
                .append(Count.of(strains.size(), "strain"))
                .append('\n')
                .toString();
    }

    public String json() {
        List<JsonMap> hard = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            hard.add(new JsonMap()
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
                    .add("project", strain.module().text())
                    .add("name", strain.name())
                    .add("alone", strain.alone())
                    .add("together", strain.together())
                    .add("jump", strain.change().word()));
        }
        return JsonMap.report().add("conflicts", hard).add("strains", soft).text();
    }
}
