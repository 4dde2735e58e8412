package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Optional;

/** What a list already says, and a generated set must keep to. */
public final class GenerationRules {

    private final ConstraintList list;
    private final BuildPlatform platform;

    public GenerationRules(ConstraintList list, BuildPlatform platform) {
        this.list = list;
        this.platform = platform;
    }

    /** The entry that holds a version for now. */
    Optional<Constraint> held(String name) {
        return list.find(coordinates(name), platform)
                .filter(constraint -> !constraint.comments().until().isEmpty());
    }

    /** The entry that forbids a version, in words. */
    public Optional<String> forbids(String name, String version) {
        Coordinates coordinates = coordinates(name);
        for (Denial denial : list.denied(coordinates)) {
            if (denial.versions().contains(version, VersionOrder.ORDER)) {
                return Optional.of("denied at " + denial.place().fileAndLine() + ": "
                        + denial.comments().reason());
            }
        }
        Optional<Allowance> allowance = list.allowed(coordinates);
        if (allowance.isPresent()) {
            boolean excluded =
                    allowance.get().excluded().stream().anyMatch(range -> range.contains(version, VersionOrder.ORDER));
            if (excluded || !allowance.get().versions().contains(version, VersionOrder.ORDER)) {
                return Optional.of("outside of the reviewed versions at "
                        + allowance.get().place().fileAndLine());
            }
        }
        return Optional.empty();
    }

    /** Whether the list leaves it free on purpose. */
    boolean isExempt(String name) {
        return list.exempt(coordinates(name)).isPresent();
    }

    private static Coordinates coordinates(String name) {
        int colon = name.indexOf(':');
        return Coordinates.of(name.substring(0, colon), name.substring(colon + 1));
    }
}
