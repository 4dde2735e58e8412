package io.github.waymark.version.text;

import java.util.Map;

/** Writes properties as lines {@code name=value} that {@code java.util.Properties} can read. */
public final class PropertyLines {

    private PropertyLines() {}

    /** The properties in the order of the map. */
    public static String of(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) -> lines.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        return lines.toString();
    }
}
