package io.github.waymark.constraint;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Finds entries whose version isn't one version. */
public final class SnapshotPins {

    private static final String SNAPSHOT = "-SNAPSHOT";

    private SnapshotPins() {}

    /** A problem for each entry that pins a SNAPSHOT, in their order. */
    public static List<Problem> problems(List<Constraint> constraints) {
        List<Problem> problems = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.version().endsWith(SNAPSHOT)) {
                problems.add(new Problem(
                        "The list pins " + constraint.key() + " to a SNAPSHOT, " + constraint.version() + ".",
                        constraint.place().toString(),
                        "A SNAPSHOT is another file each day, so what was tested together isn't what the next build uses.",
                        "Pin a release; or let SNAPSHOTs be by -Dconstraints.allowSnapshots=true."));
            }
        }
        return problems;
    }
}
