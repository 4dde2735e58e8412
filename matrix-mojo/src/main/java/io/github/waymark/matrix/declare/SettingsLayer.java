package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings that one place states, such as a factor.
 *
 * @param values by key; what is below a mapping has the keys {@code properties.NAME} and {@code requires.NAME}
 */
public record SettingsLayer(Map<String, Value> values) {

    /** One that states nothing. */
    public static final SettingsLayer NOTHING = new SettingsLayer(Map.of());

    public SettingsLayer {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static SettingsLayer of(String key, Value value) {
        return new SettingsLayer(Map.of(key, value));
    }
}
