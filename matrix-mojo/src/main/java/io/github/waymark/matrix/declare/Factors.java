package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The factors that are declared.
 *
 * @param plain those that stand for themselves, {@code locked}
 * @param groups those with a value behind the name of their group, {@code junit} with {@code lowest} and {@code latest}; a value
 *     may be a condition, {@code 23+}
 */
public record Factors(Map<String, NamedLayer> plain, Map<String, Map<String, NamedLayer>> groups) {

    public Factors {
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
