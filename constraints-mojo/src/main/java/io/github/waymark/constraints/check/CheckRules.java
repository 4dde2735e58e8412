package io.github.waymark.constraints.check;

import io.github.waymark.constraint.BuildPlatform;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a check is done.
 *
 * @param modes what the list means; it is an upper bound in any case
 * @param platform what the build runs on, for entries that differ by it
 * @param requested whether somebody who asks for more than the list's version is a violation, or only worth a warning
 * @param list the list as the user named it, for the fix of a finding
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
