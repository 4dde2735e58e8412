package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.SettingsLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The name of an environment, before its settings are composed.
 *
 * @param name the name
 * @param place where it is declared
 * @param listed whether it is run by default
 * @param explicit whether the name was declared literally, so that its parts may be unknown
 * @param axes the values of the axes that the name was made from
 * @param included settings that were added to it by name or by a matching entry
 * @param excludedBy the place of the entry of {@code exclude} that matches it; empty when none does
 */
public record EnvironmentName(
        String name,
        String place,
        boolean listed,
        boolean explicit,
        Map<String, String> axes,
        List<SettingsLayer> included,
        String excludedBy) {

    public EnvironmentName {
        axes = Map.copyOf(axes);
        included = List.copyOf(included);
    }

    /** A name of {@code envs} or axes. */
    static EnvironmentName listed(String name, String place, Map<String, String> axes) {
        return new EnvironmentName(name, place, true, false, axes, List.of(), "");
    }

    /** A name that was declared literally. */
    static EnvironmentName explicit(String name, String place, boolean listed) {
        return new EnvironmentName(name, place, listed, true, Map.of(), List.of(), "");
    }

    /** A name that is on the command line only. */
    public static EnvironmentName ofCommandLine(String name) {
        return new EnvironmentName(name, "-Dmatrix.env", false, false, Map.of(), List.of(), "");
    }

    /** The same, declared literally, too. */
    EnvironmentName literal() {
        return new EnvironmentName(name, place, listed, true, axes, included, excludedBy);
    }

    EnvironmentName including(SettingsLayer layer) {
        List<SettingsLayer> more = new ArrayList<>(included);
        more.add(layer);
        return new EnvironmentName(name, place, listed, explicit, axes, more, excludedBy);
    }

    EnvironmentName excluded(String by) {
        return new EnvironmentName(name, place, listed, explicit, axes, included, by);
    }
}
