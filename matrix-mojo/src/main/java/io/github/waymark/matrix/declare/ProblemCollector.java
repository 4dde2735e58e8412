package io.github.waymark.matrix.declare;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a matrix, gathered on the way, so that all of it is told at once. */
public final class ProblemCollector {

    private static final int SHOWN = 40;

    private final Set<Problem> problems = new LinkedHashSet<>();

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** A name that nobody knows; the nearest known one is proposed. */
    public void unknown(String kind, String name, String place, Collection<String> known) {
        add(unknownName(kind, name, place, known));
    }

    static Problem unknownName(String kind, String name, String place, Collection<String> known) {
        String names = String.join(", ", known.stream().limit(SHOWN).toList()) + (known.size() > SHOWN ? ", …" : "");
        String fix = known.isEmpty()
                ? "Declare it, or remove it."
                : "Did you mean '" + NearestName.to(name, known) + "'? Known are: " + names + ".";
        return new Problem(
                "There is no " + kind + " '" + name + "'.",
                place,
                "What is mistyped would be ignored in silence, and other things would be tested than meant.",
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

    /** Ends here when there is anything to complain about. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(problems));
        }
    }
}
