package io.github.waymark.constraints.tree;

import java.util.List;

/**
 * A dependency tree of a module.
 *
 * @param uses all places of the tree, parents before children
 * @param part which tree of the module this is: {@code dependencies}, or {@code plugin group:artifact:version}
 * @param built whether it is built with the list
 */
public record ModuleTree(Module module, String part, List<DependencyUse> uses, BuiltWith built) {

    /** The tree of a module's own dependencies. */
    public static final String DEPENDENCIES = "dependencies";

    public ModuleTree {
        uses = List.copyOf(uses);
    }

    /** A tree for which the list makes no difference. */
    public ModuleTree(Module module, String part, List<DependencyUse> uses) {
        this(module, part, uses, BuiltWith.EITHER);
    }

    /** The same tree of another build. */
    public ModuleTree built(BuiltWith other) {
        return new ModuleTree(module, part, uses, other);
    }

    /** The resolved artifacts. */
    public List<DependencyUse> chosen() {
        return uses.stream().filter(DependencyUse::chosen).toList();
    }

    /** Whether this is the tree of a plugin or build extension. */
    public boolean isOfBuild() {
        return !part.equals(DEPENDENCIES);
    }
}
