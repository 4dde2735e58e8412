package io.github.waymark.constraints.prove;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects trees with the versions of a list.
 *
 * @param moduleNames {@code group:artifact} of the artifacts to which no list applies
 */
record PinnedTrees(BuildPlatform platform, Set<String> moduleNames) {

    PinnedTrees {
        moduleNames = Set.copyOf(moduleNames);
    }

    /** Pins the versions of the list until the tree doesn't change, because other versions may include other artifacts. */
    ModuleTree tree(Project project, ConstraintList list) {
        Map<String, String> pins = Map.of();
        while (true) {
            ModuleTree tree = project.tree(pins);
            Map<String, String> more = new TreeMap<>(pins);
            for (DependencyUse use : tree.uses()) {
                if (!moduleNames.contains(use.name())) {
                    list.find(use.coordinates(), platform).ifPresent(entry -> more.put(use.name(), entry.version()));
                }
            }
            if (more.equals(pins)) {
                return tree;
            }
            pins = more;
        }
    }
}
