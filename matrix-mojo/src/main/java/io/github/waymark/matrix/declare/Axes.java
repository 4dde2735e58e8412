package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Axes whose values are combined.
 *
 * @param name how an environment is called, {@code jdk{jdk}-{deps}}
 * @param strategy which combinations are made
 * @param values the values of each axis
 * @param place where they stand
 */
public record Axes(String name, Strategy strategy, Map<String, List<String>> values, String place) {

    /** Which combinations of values are made. */
    public enum Strategy {
        /** Every value with every other. */
        FULL,
        /** Every value of an axis with the first values of the other axes. */
        STAR,
        /** As few combinations as are found such that every two values of two axes meet. */
        PAIRWISE
    }

    public Axes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
