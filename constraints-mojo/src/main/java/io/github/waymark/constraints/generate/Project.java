package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project whose requirements a generated list must satisfy. */
public interface Project {

    Module module();

    /**
     * Collects its dependency tree with the dependency management of Maven 3.
     *
     * @param pins versions by {@code group:artifact}, which take precedence everywhere in the tree
     * @throws io.github.waymark.problem.ProblemException if the tree can't be collected
     */
    List<DependencyUse> uses(Map<String, String> pins);

    /**
     * The version in the dependency management of the project itself, which replaces whatever the POM of a dependency requests. What the
     * project itself requests is not replaced.
     */
    default Optional<String> managed(DependencyUse use) {
        return Optional.empty();
    }

    /** What {@link #uses} lacks, because it can't be collected. */
    default List<Uncollected> uncollected(Map<String, String> pins) {
        return List.of();
    }

    /** The tree that consists of {@link #uses}. */
    default ModuleTree tree(Map<String, String> pins) {
        return new ModuleTree(module(), ModuleTree.DEPENDENCIES, uses(pins));
    }
}
