package io.github.waymark.matrix.expand;

import io.github.waymark.matrix.declare.Axes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Combines the values of axes by a strategy. */
public final class Combinations {

    /** The limit for all combinations, from which pairwise also selects. */
    private static final int MAX_COMBINATIONS = 20_000;

    private Combinations() {}

    /**
     * The combinations, each with a value of every axis, in the order of the values.
     *
     * @param allowed whether a combination is not excluded; pairwise covers the pairs of excluded combinations by others if possible
     * @throws ProblemException when there are too many combinations
     */
    public static List<Map<String, String>> of(Axes axes, Predicate<Map<String, String>> allowed) {
        return switch (axes.strategy()) {
            case FULL -> product(axes);
            case STAR -> star(axes);
            case PAIRWISE -> Pairwise.of(product(axes).stream().filter(allowed).toList());
        };
    }

    private static List<Map<String, String>> product(Axes axes) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> axis : axes.values().entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            if ((long) all.size() * axis.getValue().size() > MAX_COMBINATIONS) {
                throw tooMany(axes);
            }
            for (Map<String, String> row : all) {
                for (String value : axis.getValue()) {
                    longer.add(with(row, axis.getKey(), value));
                }
            }
            all = longer;
        }
        return axes.values().isEmpty() ? List.of() : all;
    }

    private static List<Map<String, String>> star(Axes axes) {
        Map<String, String> hub = new LinkedHashMap<>();
        axes.values().forEach((axis, values) -> {
            if (!values.isEmpty()) {
                hub.put(axis, values.get(0));
            }
        });
        LinkedHashSet<Map<String, String>> rows = new LinkedHashSet<>();
        axes.values().forEach((axis, values) -> values.forEach(value -> rows.add(with(hub, axis, value))));
        return List.copyOf(rows);
    }

    private static Map<String, String> with(Map<String, String> row, String axis, String value) {
        Map<String, String> longer = new LinkedHashMap<>(row);
        longer.put(axis, value);
        return longer;
    }

    private static ProblemException tooMany(Axes axes) {
        return new ProblemException(new Problem(
                "The axes have more than " + MAX_COMBINATIONS + " combinations.",
                axes.place(),
                "The maximum protects from matrices that can't be tested.",
                "Use `strategy: star`, or fewer values."));
    }
}
