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

/** A version that a BOM manages, as Maven sees it: parents and imports joined in, properties replaced. */
public record ManagedVersion(Coordinates coordinates, String version) {

    /**
     * The managed versions of a BOM as the entries of a list.
     *
     * @throws ProblemException when there are none, or one of them is no version
     */
    public static List<Constraint> constraints(ListLocation.Bom bom, List<ManagedVersion> managed) {
        if (managed.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The constraints list is empty.",
                    bom.coordinates(),
                    "Its POM manages no dependency, so it limits nothing.",
                    "Name a BOM."));
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
                    "A BOM manages what a constraints list can't take.",
                    bom.coordinates() + ", " + coordinates + ":" + version,
                    e.reason() + ".",
                    e.fix()));
        }
    }
}
