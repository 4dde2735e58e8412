package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import java.util.ArrayList;
import java.util.List;

/**
 * A requirement in one of the projects.
 *
 * @param use the place in its tree
 */
public record Requirement(Module module, DependencyUse use) {

    /** What is asked for: a version or a range. */
    public String asked() {
        return use.asked();
    }

    /** From the project to who asks, and what is asked for. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(module.text());
        DependencyUse by = use.by();
        if (by != null) {
            path.addAll(by.path());
        }
        path.add(use.coordinates() + ":" + use.asked());
        return List.copyOf(path);
    }

    /** Who asks. */
    public String by() {
        DependencyUse by = use.by();
        return by == null ? module.text() : by.text();
    }
}
