package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.NarrowingOptions;
import io.github.waymark.matrix.launch.MavenOptions;
import io.github.waymark.matrix.run.child.ParentBuild;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the options of the outer command line because of which children do less; those of {@code .mvn/maven.config} are the project's own. */
final class OuterNarrowing {

    private final ParentBuild parent;
    private final List<String> project;

    OuterNarrowing(ParentBuild parent) throws IOException {
        this.parent = parent;
        this.project = MavenOptions.ofProject(parent.projectFolder());
    }

    /** User properties that narrow. */
    List<String> properties() {
        Map<String, String> own = NarrowingOptions.properties(project);
        Map<String, String> others = new TreeMap<>(parent.properties());
        others.entrySet().removeIf(entry -> entry.getValue().equals(own.get(entry.getKey())));
        return NarrowingOptions.among(others);
    }

    /** User properties and other options that narrow. */
    List<String> all() {
        List<String> narrowing = new ArrayList<>(properties());
        narrowing.addAll(NarrowingOptions.among(parent.options()));
        narrowing.removeAll(NarrowingOptions.among(project));
        return List.copyOf(narrowing);
    }
}
