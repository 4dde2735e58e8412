package io.github.waymark.matrix.declare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The declared factors.
 *
 * @param plain factors without a value, {@code locked}
 * @param groups values by group, {@code junit} with {@code lowest} and {@code latest}; a value may be a condition, {@code 23+}
 */
public record Factors(Map<String, NamedLayer> plain, Map<String, Map<String, NamedLayer>> groups) {

    public Factors {
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(plain));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
}
