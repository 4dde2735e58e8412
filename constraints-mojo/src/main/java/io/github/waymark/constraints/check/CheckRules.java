package io.github.waymark.constraints.check;

import io.github.waymark.constraint.BuildPlatform;
import java.util.EnumSet;
import java.util.Set;

/**
 * The settings of a check.
 *
 * @param modes the modes; {@code UPPER} is always included
 * @param platform the platform for which variants are selected
 * @param requested whether a request for a higher version than the list's is a violation instead of a warning
 * @param list the list as the user named it, for messages
 */
public record CheckRules(Set<ListMode> modes, BuildPlatform platform, boolean requested, String list) {

    public CheckRules {
        Set<ListMode> all = EnumSet.of(ListMode.UPPER);
        all.addAll(modes);
        modes = Set.copyOf(all);
    }

    boolean isExact() {
        return modes.contains(ListMode.EXACT);
    }

    boolean isClosed() {
        return modes.contains(ListMode.CLOSED);
    }
}
