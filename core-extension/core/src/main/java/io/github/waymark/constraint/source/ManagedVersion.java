package io.github.waymark.constraint.source;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** A managed version in the effective model of a BOM. */
public record ManagedVersion(Coordinates coordinates, String version) {

    /**
     * Converts managed versions to constraints.
     *
     * @throws ProblemException if there are none, or if one is invalid
     */
    public static List<Constraint> constraints(ListLocation.Bom bom, List<ManagedVersion> managed) {
        if (managed.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The constraints list is empty.",
                    bom.coordinates(),
                    "Its POM has no managed dependencies, so it constrains nothing.",
                    "Specify a BOM."));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (ManagedVersion one : managed) {
            constraints.add(one.constraint(bom));
        }
        return constraints;
    }

    private Constraint constraint(ListLocation.Bom bom) {
        try {
            return Constraint.of(
                    coordinates.toString(),
                    version,
                    Variant.EVERYWHERE,
                    EntryComments.NONE,
                    Place.of(bom.coordinates()));
        } catch (MalformedException e) {
            throw new ProblemException(new Problem(
                    "A BOM has a managed dependency that is invalid in a constraints list.",
                    bom.coordinates() + ", " + coordinates + ":" + version,
                    e.reason() + ".",
                    e.fix()));
        }
    }
}
