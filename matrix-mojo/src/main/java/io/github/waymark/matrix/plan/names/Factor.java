package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.SettingsLayer;
import java.util.List;

/**
 * A part of the name of an environment, and what it means.
 *
 * @param name the part
 * @param group what it is a value of: {@code jdk}, {@code mvn}, a group of factors; itself for one that stands alone
 * @param value its value in that group; {@code true} for one that stands alone
 * @param layers the settings that it brings, the weakest first
 */
public record Factor(String name, String group, String value, List<SettingsLayer> layers) {

    public Factor {
        layers = List.copyOf(layers);
    }
}
