package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of one place, such as a factor.
 *
 * @param values values by key; entries of a mapping have the keys {@code properties.NAME} and {@code requires.NAME}
 */
public record SettingsLayer(Map<String, Value> values) {

    /** A layer without settings. */
    public static final SettingsLayer NOTHING = new SettingsLayer(Map.of());

    public SettingsLayer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static SettingsLayer of(String key, Value value) {
        return new SettingsLayer(Map.of(key, value));
    }
}
