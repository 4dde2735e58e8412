package io.github.waymark.constraints.explain;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.BuiltWith;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.json.JsonMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Explains the version of one artifact in some modules.
 *
 * @param name {@code group:artifact}
 * @param constraint the entry of the list
 * @param modules the modules that use it
 */
public record ConstraintExplanation(String name, Optional<Constraint> constraint, List<InModule> modules) {

    private static final int MAX_REQUESTERS = 4;

    private static final Comparator<String> HIGHEST_FIRST =
            VersionOrder.ORDER.reversed().thenComparing(Comparator.naturalOrder());

    /**
     * One artifact in one module.
     *
     * @param chosen the places that conflict resolution chose; several if the artifact is used with several classifiers
     * @param lost the other places
     */
    public record InModule(ModuleTree tree, List<DependencyUse> chosen, List<DependencyUse> lost) {}

    public ConstraintExplanation {
        modules = List.copyOf(modules);
    }

    /** Searches an artifact in all trees. */
    public static ConstraintExplanation of(
            String name, List<ModuleTree> trees, ConstraintList list, BuildPlatform platform) {
        List<InModule> modules = new ArrayList<>();
        for (ModuleTree tree : trees) {
            List<DependencyUse> uses =
                    tree.uses().stream().filter(use -> use.name().equals(name)).toList();
            if (!uses.isEmpty()) {
                modules.add(new InModule(
                        tree,
                        uses.stream().filter(DependencyUse::chosen).toList(),
                        uses.stream().filter(use -> !use.chosen()).toList()));
            }
        }
        return new ConstraintExplanation(name, list.find(Coordinates.parse(name), platform), modules);
    }

    public String text() {
        StringBuilder text = new StringBuilder(name).append('\n');
        text.append("  list: ")
                .append(constraint.map(ConstraintExplanation::entry).orElse("no entry"))
                .append('\n');
        for (InModule module : modules) {
            text.append("  ")
                    .append(module.tree().module().text())
                    .append(suffix(module.tree().built()))
                    .append('\n');
            module.chosen().forEach(use -> chosen(module, use, text));
            lost(module, text);
        }
        return modules.isEmpty() ? text.append("  not used by any module\n").toString() : text.toString();
    }

    /** The highest requested version comes first, because requests for higher versions than the used one matter most. */
    private static void lost(InModule module, StringBuilder text) {
        Map<String, List<DependencyUse>> byVersion = new TreeMap<>(HIGHEST_FIRST);
        for (DependencyUse use : module.lost()) {
            byVersion.computeIfAbsent(use.requested(), key -> new ArrayList<>()).add(use);
        }
        byVersion.forEach((version, uses) -> text.append("    not used: ")
                .append(version)
                .append(", requested by ")
                .append(requesters(uses))
                .append("\n      path: ")
                .append(path(module, uses.get(0)))
                .append('\n'));
    }

    private static String requesters(List<DependencyUse> uses) {
        List<String> all =
                uses.stream().map(ConstraintExplanation::requester).distinct().toList();
        String first = String.join(", ", all.subList(0, Math.min(all.size(), MAX_REQUESTERS)));
        return all.size() > MAX_REQUESTERS ? first + " and " + (all.size() - MAX_REQUESTERS) + " more" : first;
    }

    private static String requester(DependencyUse use) {
        DependencyUse by = use.by();
        return by == null ? "the module" : by.text();
    }

    private static String entry(Constraint constraint) {
        return constraint.text()
                + (constraint.comments().reason().isEmpty()
                        ? ""
                        : ": " + constraint.comments().reason());
    }

    private void chosen(InModule module, DependencyUse use, StringBuilder text) {
        text.append("    uses ")
                .append(use.version())
                .append(": ")
                .append(reason(module, use))
                .append('\n');
        text.append("      path: ").append(path(module, use)).append('\n');
        if (module.tree().built() != BuiltWith.EITHER) {
            // The other tree shows it.
            return;
        }
        constraint.ifPresent(entry -> text.append("      with the list: ")
                .append(withList(entry, use))
                .append('\n'));
    }

    private static String suffix(BuiltWith built) {
        return built == BuiltWith.EITHER ? "" : ", " + built.text();
    }

    private static String reason(InModule module, DependencyUse use) {
        Optional<String> managed =
                use.managed() ? module.tree().module().places().managed(use) : Optional.empty();
        if (use.managed()) {
            return request(use) + ", and " + use.version() + " is managed "
                    + managed.map(place -> "at " + place).orElse("by the list or a POM on the path");
        }
        if (use.isDirect()) {
            return module.tree()
                    .module()
                    .places()
                    .declared(use)
                    .map(place -> "declared at " + place)
                    .orElse("declared by the module");
        }
        return request(use) + (module.lost().isEmpty() ? "" : ", and is nearest to the module");
    }

    private static String request(DependencyUse use) {
        return requester(use) + " requests " + use.requested();
    }

    private static String withList(Constraint entry, DependencyUse use) {
        int order = VersionOrder.compare(use.version(), entry.version());
        if (!VersionOrder.allows(use.requested(), entry.version())) {
            return "an error, because " + use.requested() + " excludes " + entry.version();
        }
        return order == 0 ? "the same" : entry.version() + (order > 0 ? ", lower" : ", higher");
    }

    private static String path(InModule module, DependencyUse use) {
        return module.tree().module().text() + " -> " + String.join(" -> ", use.path());
    }

    public String json() {
        JsonMap json = JsonMap.report().add("name", name);
        constraint.ifPresent(entry -> json.add(
                "constraint",
                new JsonMap()
                        .add("version", entry.version())
                        .add("place", entry.place().fileAndLine())
                        .add("reason", entry.comments().reason())));
        List<JsonMap> all = new ArrayList<>();
        for (InModule module : modules) {
            all.add(new JsonMap()
                    .add("module", module.tree().module().text())
                    .add("part", module.tree().part())
                    .add("tree", module.tree().built().word())
                    .add("chosen", uses(module, module.chosen()))
                    .add("lost", uses(module, module.lost())));
        }
        return json.add("modules", all).text();
    }

    private static List<JsonMap> uses(InModule module, List<DependencyUse> uses) {
        List<JsonMap> all = new ArrayList<>();
        for (DependencyUse use : uses) {
            List<String> path = new ArrayList<>(List.of(module.tree().module().text()));
            path.addAll(use.path());
            JsonMap json = new JsonMap()
                    .add("coordinates", use.coordinates().toString())
                    .add("version", use.version())
                    .add("asked", use.requested())
                    .add("managed", use.managed())
                    .add("scope", use.scope())
                    .add("path", path);
            if (use.managed()) {
                module.tree().module().places().managed(use).ifPresent(place -> json.add("managedAt", place));
            }
            if (use.isDirect()) {
                module.tree().module().places().declared(use).ifPresent(place -> json.add("declaredAt", place));
            }
            all.add(json);
        }
        return all;
    }
}
