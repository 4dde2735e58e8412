package io.github.waymark.constraint;

import io.github.waymark.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Finds constraints with a SNAPSHOT version. */
public final class SnapshotPins {

    private static final String SNAPSHOT = "-SNAPSHOT";

    private SnapshotPins() {}

    /** A problem for each constraint with a SNAPSHOT version. */
    public static List<Problem> problems(List<Constraint> constraints) {
        List<Problem> problems = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint.version().endsWith(SNAPSHOT)) {
                problems.add(new Problem(
                        "The list pins " + constraint.key() + " to a SNAPSHOT, " + constraint.version() + ".",
                        constraint.place().toString(),
                        "A SNAPSHOT changes over time, so the next build may use other files than those that were tested.",
                        "Pin a release, or allow SNAPSHOTs with -Dconstraints.allowSnapshots=true."));
            }
        }
        return problems;
    }
}
