package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.plan.settings.SettingOrigin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The selected environments, in the order of their declaration.
 *
 * @param environments the environments, including those that can't be run here, whose state has the reason
 * @param stated the settings of each environment by its name, with the origin of each value
 * @param leftOut the names of environments that {@link Selection#skip()} removed
 */
public record Plan(List<Environment> environments, Map<String, List<SettingOrigin>> stated, List<String> leftOut) {

    public Plan {
        environments = List.copyOf(environments);
        leftOut = List.copyOf(leftOut);
        stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
    }
}
