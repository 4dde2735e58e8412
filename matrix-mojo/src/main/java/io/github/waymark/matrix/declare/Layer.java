package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings that one place states, such as a factor.
 *
 * @param values by key; what is below a mapping has the keys {@code properties.NAME} and {@code requires.NAME}
 */
public record Layer(Map<String, Given> values) {

    /** One that states nothing. */
    public static final Layer NOTHING = new Layer(Map.of());

    public Layer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Layer of(String key, Given value) {
        return new Layer(Map.of(key, value));
    }
}
