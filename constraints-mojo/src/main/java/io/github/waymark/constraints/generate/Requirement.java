package io.github.waymark.constraints.generate;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import java.util.ArrayList;
import java.util.List;

/**
 * A requirement of one of the projects.
 *
 * @param use the place in the tree of the project
 */
public record Requirement(Module module, DependencyUse use) {

    /** The requested version or range. */
    public String requested() {
        return use.requested();
    }

    /** The path from the project to the requested version. */
    public List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(module.text());
        DependencyUse by = use.by();
        if (by != null) {
            path.addAll(by.path());
        }
        path.add(use.coordinates() + ":" + use.requested());
        return List.copyOf(path);
    }

    /** What requests it. */
    public String requester() {
        return use.requester(module);
    }

    String text() {
        return requester() + " requests " + requested();
    }
}
