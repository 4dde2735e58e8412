package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The versions that a list has for the artifacts of a project, including those that only its versions bring in. */
final class ListPins {

    private static final int MAX_ROUNDS = 20;

    private ListPins() {}

    /** The versions by {@code group:artifact}. */
    static Map<String, String> of(Project project, ConstraintList list, BuildPlatform platform) {
        Map<String, String> pins = new TreeMap<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            int before = pins.size();
            for (DependencyUse use : project.uses(pins)) {
                Optional<Constraint> constraint = list.find(use.coordinates(), platform);
                constraint.ifPresent(entry -> pins.putIfAbsent(use.name(), entry.version()));
            }
            if (pins.size() == before) {
                break;
            }
        }
        return pins;
    }
}
