package io.github.waymark.constraints.tree;

import java.util.List;

/**
 * All that one module uses.
 *
 * @param uses every place of its tree, users before what they use
 * @param part which tree of the module this is: {@code dependencies}, or {@code plugin group:artifact:version}
 */
public record ModuleTree(Module module, String part, List<DependencyUse> uses) {

    /** The tree of a module's own dependencies. */
    public static final String DEPENDENCIES = "dependencies";

    public ModuleTree {
        uses = List.copyOf(uses);
    }

    /** The resolved set. */
    public List<DependencyUse> chosen() {
        return uses.stream().filter(DependencyUse::chosen).toList();
    }

    /** Whether this is a tree of a plugin or a build extension, not of the module's own dependencies. */
    public boolean isOfBuild() {
        return !part.equals(DEPENDENCIES);
    }
}
