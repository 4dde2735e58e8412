package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of {@code exclude} or {@code include}.
 *
 * @param parts what it names of environments: {@code jdk}, a group of factors, a factor, an axis, or {@code env} for the whole name
 * @param layer the settings that it brings; nothing for {@code exclude}
 * @param place where it stands
 */
public record AxisRow(Map<String, Value> parts, SettingsLayer layer, String place) {

    public AxisRow {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
