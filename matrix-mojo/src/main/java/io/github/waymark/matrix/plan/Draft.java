package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.declare.Layer;
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
public record Draft(
        String name,
        String place,
        boolean listed,
        boolean whole,
        Map<String, String> axes,
        List<Layer> included,
        String excludedBy) {

    public Draft {
        axes = Map.copyOf(axes);
        included = List.copyOf(included);
    }

    /** One of {@code envs}. */
    static Draft listed(String name, String place, Map<String, String> axes) {
        return new Draft(name, place, true, false, axes, List.of(), "");
    }

    /** One that was named as a whole. */
    static Draft whole(String name, String place, boolean listed) {
        return new Draft(name, place, listed, true, Map.of(), List.of(), "");
    }

    /** One that is named on the command line only. */
    public static Draft asked(String name) {
        return new Draft(name, "-Dmatrix.env", false, false, Map.of(), List.of(), "");
    }

    Draft including(Layer layer) {
        List<Layer> more = new ArrayList<>(included);
        more.add(layer);
        return new Draft(name, place, listed, whole, axes, more, excludedBy);
    }

    Draft excluded(String by) {
        return new Draft(name, place, listed, whole, axes, included, by);
    }
}
