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
 * Whether projects can live together.
 *
 * @param conflicts what keeps them apart
 * @param strains where a project gets another major version than it uses alone, or a lower one
 */
public record ConflictReport(List<Conflict> conflicts, List<Strain> strains) {

    /**
     * What living together does to one project.
     *
     * @param name {@code group:artifact}
     * @param alone the version that the project uses by itself
     * @param together the version in the common set
     */
    public record Strain(Module module, String name, String alone, String together, VersionChange versionChange) {}

    public ConflictReport {
        conflicts = List.copyOf(conflicts);
        strains = List.copyOf(strains);
    }

    /** Compares each project by itself with the common set. */
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
                    VersionChange versionChange = VersionChange.between(use.version(), version);
                    if (versionChange == VersionChange.MAJOR || versionChange == VersionChange.DOWN) {
                        strains.add(new Strain(project.module(), use.name(), use.version(), version, versionChange));
                    }
                }
            }
        }
        return new ConflictReport(generated.conflicts(), strains);
    }

    /** For people. */
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
                .append(" alone, and gets ")
                .append(strain.together())
                .append(" (")
                .append(strain.versionChange().word())
                .append(")\n"));
        return text.append(Count.of(conflicts.size(), "conflict"))
                .append(", ")
                .append(Count.of(strains.size(), "strain"))
                .append('\n')
                .toString();
    }

    /** For programs. */
    public String json() {
        List<JsonMap> hard = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            hard.add(new JsonMap()
                    .add("name", conflict.name())
                    .add("asked", conflict.one().asked())
                    .add("by", conflict.one().by())
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
                    .add("jump", strain.versionChange().word()));
        }
        return JsonMap.report().add("conflicts", hard).add("strains", soft).text();
    }
}
