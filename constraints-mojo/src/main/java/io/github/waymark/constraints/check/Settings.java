package io.github.waymark.constraints.check;

import io.github.waymark.constraint.Platform;
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
public record Settings(Set<Mode> modes, Platform platform, boolean requested, String list) {

    public Settings {
        Set<Mode> all = EnumSet.of(Mode.UPPER);
        all.addAll(modes);
        modes = Set.copyOf(all);
    }

    boolean isExact() {
        return modes.contains(Mode.EXACT);
    }

    boolean isClosed() {
        return modes.contains(Mode.CLOSED);
    }
}
