package io.github.waymark.constraints.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in a dependency tree: somebody uses an artifact there.
 *
 * @param by who uses it; null for the module itself
 * @param type the packaging, {@code jar} for most
 * @param classifier empty for most
 * @param version the version that stands at this place, after management
 * @param asked what the POM of the user asks for, a version or a range, before management
 * @param managed whether dependency management, or a constraint, put another version here
 * @param chosen whether it is part of the resolved set; else another place of the tree decides, and {@code version} lost
 * @param scope the scope as it is for the module
 */
public record DependencyUse(
        @Nullable DependencyUse by,
        String group,
        String artifact,
        String type,
        String classifier,
        String version,
        String asked,
        boolean managed,
        boolean chosen,
        String scope) {

    /** {@code group:artifact}, the name by which versions are decided. */
    public String name() {
        return group + ":" + artifact;
    }

    /** {@code group:artifact[:type[:classifier]]}, the type left out where it is {@code jar} without a classifier. */
    public String coordinates() {
        if (!classifier.isEmpty()) {
            return name() + ":" + type + ":" + classifier;
        }
        return type.equals("jar") ? name() : name() + ":" + type;
    }

    /** {@code group:artifact[:type[:classifier]]:version}. */
    public String text() {
        return coordinates() + ":" + version;
    }

    /** From the module's direct dependency to this place, as texts. */
    public List<String> path() {
        Deque<String> path = new ArrayDeque<>();
        for (DependencyUse use = this; use != null; use = use.by()) {
            path.addFirst(use.text());
        }
        return List.copyOf(path);
    }

    /** The module's direct dependency through which this came in. */
    public DependencyUse direct() {
        DependencyUse use = this;
        while (use.by() != null) {
            use = use.by();
        }
        return use;
    }

    /** Whether the module itself asks for it. */
    public boolean isDirect() {
        return by == null;
    }
}
