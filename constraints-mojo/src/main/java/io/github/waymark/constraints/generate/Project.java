package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.List;
import java.util.Map;

/** One of the projects that must live together. */
public interface Project {

    Module module();

    /**
     * What it uses when these versions are given, by the management of Maven 3.
     *
     * @param pins versions by {@code group:artifact}, which win everywhere in the tree
     * @throws io.github.waymark.problem.ProblemException when that can't be collected
     */
    List<DependencyUse> uses(Map<String, String> pins);

    /** As {@link #uses}, with the module. */
    default ModuleTree tree(Map<String, String> pins) {
        return new ModuleTree(module(), ModuleTree.DEPENDENCIES, uses(pins));
    }
}
