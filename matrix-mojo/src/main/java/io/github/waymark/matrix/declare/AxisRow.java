package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of {@code exclude} or {@code include}.
 *
 * @param parts values by part of the name: {@code jdk}, a group of factors, a factor, an axis, or {@code env} for the full name
 * @param layer its settings; empty for {@code exclude}
 * @param place where it is declared
 */
public record AxisRow(Map<String, Value> parts, SettingsLayer layer, String place) {

    public AxisRow {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
