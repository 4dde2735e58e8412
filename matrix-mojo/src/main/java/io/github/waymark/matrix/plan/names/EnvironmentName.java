package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.SettingsLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An environment of which only the name is known, and what was said of that name.
 *
 * @param name the name
 * @param place what named it
 * @param listed whether it is run when nobody selects environments
 * @param whole whether the name was declared as a whole, so that its parts need no meaning
 * @param axes the values of axes that the name was made of
 * @param included settings that were added to it by name
 * @param excludedBy the place of the entry of {@code exclude} that leaves it out; empty when none does
 */
public record EnvironmentName(
        String name,
        String place,
        boolean listed,
        boolean whole,
        Map<String, String> axes,
        List<SettingsLayer> included,
        String excludedBy) {

    public EnvironmentName {
        axes = Map.copyOf(axes);
        included = List.copyOf(included);
    }

    /** One of {@code envs}. */
    static EnvironmentName listed(String name, String place, Map<String, String> axes) {
        return new EnvironmentName(name, place, true, false, axes, List.of(), "");
    }

    /** One that was named as a whole. */
    static EnvironmentName whole(String name, String place, boolean listed) {
        return new EnvironmentName(name, place, listed, true, Map.of(), List.of(), "");
    }

    /** One that is named on the command line only. */
    public static EnvironmentName asked(String name) {
        return new EnvironmentName(name, "-Dmatrix.env", false, false, Map.of(), List.of(), "");
    }

    EnvironmentName including(SettingsLayer layer) {
        List<SettingsLayer> more = new ArrayList<>(included);
        more.add(layer);
        return new EnvironmentName(name, place, listed, whole, axes, more, excludedBy);
    }

    EnvironmentName excluded(String by) {
        return new EnvironmentName(name, place, listed, whole, axes, included, by);
    }
}
