package io.github.waymark.constraints.generate;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Optional;

/** The rules of an existing list for generated and updated versions. */
public final class GenerationRules {

    private final ConstraintList list;
    private final BuildPlatform platform;

    public GenerationRules(ConstraintList list, BuildPlatform platform) {
        this.list = list;
        this.platform = platform;
    }

    /** The entry that holds a version until a date. */
    Optional<Constraint> held(String name) {
        return list.find(Coordinates.parse(name), platform)
                .filter(constraint -> !constraint.comments().until().isEmpty());
    }

    /** The reason why the list forbids a version, if it does. */
    public Optional<String> forbidReason(String name, String version) {
        Coordinates coordinates = Coordinates.parse(name);
        for (Denial denial : list.denied(coordinates)) {
            if (denial.versions().contains(version, VersionOrder.ORDER)) {
                return Optional.of("denied at " + denial.place().fileAndLine() + ": "
                        + denial.comments().reason());
            }
        }
        Optional<Allowance> allowance = list.allowed(coordinates);
        return allowance
                .filter(one -> !one.allows(version, VersionOrder.ORDER))
                .map(one -> "outside the reviewed versions at " + one.place().fileAndLine());
    }

    /** Whether an artifact is exempt. */
    boolean isExempt(String name) {
        return list.exempt(Coordinates.parse(name)).isPresent();
    }
}
