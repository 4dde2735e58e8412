package io.github.waymark.settings;

import java.util.List;

/**
 * One thing that a user may set, declared once for the code and the documentation.
 *
 * @param key the name in {@code .mvn/waymark.yaml}, levels separated by dots, <code>*</code> for a level of free names; with
 *     {@code waymark.} before it, the user property
 * @param values the values it takes, as shown to people
 * @param fallback what holds when it isn't set, as shown to people
 * @param help what it does, one sentence
 */
public record Setting(String key, String values, String fallback, String help) {

    /** The user property that sets this, and wins over the file. */
    public String property() {
        return "waymark." + key;
    }

    /** Whether this declares the given key. */
    boolean declares(String other) {
        if (key.indexOf('*') < 0) {
            return key.equals(other);
        }
        List<String> levels = List.of(key.split("\\.", -1));
        List<String> given = List.of(other.split("\\.", -1));
        if (levels.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < levels.size(); i++) {
            if (!levels.get(i).equals("*") && !levels.get(i).equals(given.get(i))) {
                return false;
            }
        }
        return true;
    }
}
