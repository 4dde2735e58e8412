package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Axes whose values are combined.
 *
 * @param name the pattern of environment names, {@code jdk{jdk}-{deps}}
 * @param strategy which combinations to make
 * @param values the values of each axis
 * @param place where they are declared
 */
public record Axes(String name, Strategy strategy, Map<String, List<String>> values, String place) {

    /** Which combinations of values to make. */
    public enum Strategy {
        /** Every value with every other. */
        FULL,
        /** Every value of an axis with the first values of the other axes. */
        STAR,
        /** Few combinations that contain every pair of values. */
        PAIRWISE
    }

    public Axes {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
