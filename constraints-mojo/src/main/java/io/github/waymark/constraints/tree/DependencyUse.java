package io.github.waymark.constraints.tree;

import io.github.waymark.constraint.Coordinates;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a dependency tree where an artifact is used.
 *
 * @param by the parent in the tree; null for direct dependencies of the module
 * @param type the packaging, {@code jar} for most
 * @param classifier empty for most
 * @param version the version at this place, after dependency management
 * @param requested the version or range that the POM of the parent requests, before dependency management
 * @param managed whether dependency management, or a constraint, replaced the requested version
 * @param chosen whether conflict resolution chose this place; otherwise the version of another place is used
 * @param scope the scope relative to the module
 */
public record DependencyUse(
        @Nullable DependencyUse by,
        String group,
        String artifact,
        String type,
        String classifier,
        String version,
        String requested,
        boolean managed,
        boolean chosen,
        String scope) {

    /** The same place with another request. */
    public DependencyUse requesting(String other) {
        return new DependencyUse(by, group, artifact, type, classifier, version, other, managed, chosen, scope);
    }

    /** {@code group:artifact}, the key of conflict resolution. */
    public String name() {
        return group + ":" + artifact;
    }

    public Coordinates coordinates() {
        return new Coordinates(group, artifact, type, classifier);
    }

    /** {@code group:artifact[:type[:classifier]]:version}. */
    public String text() {
        return coordinates() + ":" + version;
    }

    /** The path from the module's direct dependency to this place. */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (DependencyUse use = this; use != null; use = use.by()) {
            path.addFirst(use.text());
        }
        return List.copyOf(path);
    }

    /** What requests it: the parent in the tree, or the module. */
    public String requester(Module module) {
        return by == null ? module.text() : by.text();
    }

    /** The module's direct dependency through which this is included. */
    public DependencyUse direct() {
        DependencyUse use = this;
        while (use.by() != null) {
            use = use.by();
        }
        return use;
    }

    /** Whether this is a direct dependency of the module. */
    public boolean isDirect() {
        return by == null;
    }
}
