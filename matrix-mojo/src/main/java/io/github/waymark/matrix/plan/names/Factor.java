package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.SettingsLayer;
import java.util.List;

/**
 * A part of an environment's name, and its meaning.
 *
 * @param name the part
 * @param group the group that it is a value of: {@code jdk}, {@code mvn}, a group of factors; itself when it has no group
 * @param value its value in the group; {@code true} when it has no group
 * @param layers its settings, the weakest first
 */
public record Factor(String name, String group, String value, List<SettingsLayer> layers) {

    public Factor {
        layers = List.copyOf(layers);
    }
}
