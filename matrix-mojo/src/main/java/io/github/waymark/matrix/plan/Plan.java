package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environments that were selected, in the order of their declaration.
 *
 * @param environments all of them, also those that can't be run here; their state says why
 * @param stated the settings of each environment by its name, with the origin of each value
 * @param leftOut the names of those that would have been selected but for {@link Selection#skip()}
 */
public record Plan(List<Environment> environments, Map<String, List<SettingOrigin>> stated, List<String> leftOut) {

    public Plan {
        environments = List.copyOf(environments);
        leftOut = List.copyOf(leftOut);
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }
}
