package io.github.waymark.constraints.bom;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Expands what Maven's dependency management can't express: a family becomes the artifacts of it that projects use, and an entry for all
 * types and classifiers also gets those that projects use.
 */
public final class ImportableEntries {

    private ImportableEntries() {}

    /**
     * Expands the entries of a list. Entries without versions stay.
     *
     * @param used what the projects of the list use
     * @throws ProblemException if no project uses an artifact of a family, as the BOM would lack it
     */
    public static List<ListEntry> of(ConstraintList list, Collection<Coordinates> used) {
        List<ListEntry> items = new ArrayList<>();
        List<Problem> empty = new ArrayList<>();
        for (ListEntry item : list.items()) {
            if (!(item instanceof Constraint constraint)) {
                items.add(item);
                continue;
            }
            List<Constraint> expanded = expanded(constraint, list, used);
            if (expanded.isEmpty()) {
                empty.add(unused(constraint));
            }
            items.addAll(expanded);
        }
        if (!empty.isEmpty()) {
            throw new ProblemException(empty);
        }
        return items;
    }

    private static List<Constraint> expanded(Constraint constraint, ConstraintList list, Collection<Coordinates> used) {
        Set<CoordinatesPattern> patterns = new LinkedHashSet<>();
        CoordinatesPattern own = constraint.pattern();
        if (own.isPlain()) {
            patterns.add(own);
        }
        for (Coordinates coordinates : used) {
            if (own.matches(coordinates) && !hasOwnEntry(coordinates, constraint, list)) {
                patterns.add(pattern(coordinates, own));
            }
        }
        return patterns.stream()
                .map(pattern -> new Constraint(
                        pattern,
                        constraint.version(),
                        constraint.variant(),
                        pattern.equals(own) || !own.isPlain()
                                ? constraint.comments()
                                : constraint.comments().withComment(""),
                        constraint.place()))
                .toList();
    }

    /** A plain jar is what Maven manages without a type. */
    private static CoordinatesPattern pattern(Coordinates coordinates, CoordinatesPattern own) {
        boolean jar =
                coordinates.type().equals("jar") && coordinates.classifier().isEmpty();
        return new CoordinatesPattern(
                coordinates.groupId(),
                coordinates.artifactId(),
                jar ? own.type() : coordinates.type(),
                coordinates.classifier());
    }

    /** Whether a more specific entry of the list applies to an artifact. */
    private static boolean hasOwnEntry(Coordinates coordinates, Constraint constraint, ConstraintList list) {
        return list.constraints().stream()
                .filter(other -> other.pattern().matches(coordinates))
                .anyMatch(other ->
                        CoordinatesPattern.MOST_SPECIFIC_FIRST.compare(other.pattern(), constraint.pattern()) < 0);
    }

    private static Problem unused(Constraint family) {
        return new Problem(
                "The BOM would not contain the family " + family.pattern() + ".",
                family.place().fileAndLine(),
                "Maven manages single artifacts, and none of the projects uses one of this family.",
                "Set projects that use it (-Dconstraints.projects=g:a:1.0), or replace it in the list by its artifacts.");
    }
}
