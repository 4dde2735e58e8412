package io.github.waymark.matrix.declare;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of a matrix, so that all of them are reported at once. */
public final class ProblemCollector {

    private static final int MAX_NAMES = 40;

    private final Set<Problem> problems = new LinkedHashSet<>();

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Adds a problem for an unknown name, with the nearest valid one. */
    public void unknown(String kind, String name, String place, Collection<String> known) {
        add(unknownName(kind, name, place, known));
    }

    static Problem unknownName(String kind, String name, String place, Collection<String> known) {
        String names =
                String.join(", ", known.stream().limit(MAX_NAMES).toList()) + (known.size() > MAX_NAMES ? ", …" : "");
        String fix = known.isEmpty()
                ? "Declare it, or remove it."
                : NearestName.question(name, known) + "Valid values: " + names + ".";
        return new Problem(
                "There is no " + kind + " '" + name + "'.",
                place,
                "A mistyped name would be ignored, and other environments would be tested than intended.",
                fix);
    }

    void shape(String what, Tree found, String expected) {
        add(new Problem(
                "'" + what + "' is " + found.kind() + ".",
                found.where(),
                "It must be " + expected + ".",
                "Write it as " + expected + "."));
    }

    void value(String key, Value value, String expected) {
        add(new Problem(
                "'" + key + "' doesn't take the value '" + value.text() + "'.",
                value.place(),
                "It takes " + expected + ".",
                "Correct the value, or remove the key."));
    }

    /** Throws all problems, if there are any. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(problems));
        }
    }
}
