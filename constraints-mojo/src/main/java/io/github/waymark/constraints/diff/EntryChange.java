package io.github.waymark.constraints.diff;

import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Locale;

/**
 * What became of one entry.
 *
 * @param key coordinates and variant
 * @param project what belongs together in a report: the groupId
 * @param from the version before; empty for an added entry
 * @param to the version now; empty for a removed entry
 */
public record EntryChange(String key, String project, String from, String to) {

    /** What happened, in the order in which it is told. */
    public enum Kind {
        ADDED,
        REMOVED,
        RAISED,
        LOWERED;

        /** The word for people and programs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (from.isEmpty()) {
            return Kind.ADDED;
        }
        if (to.isEmpty()) {
            return Kind.REMOVED;
        }
        return VersionOrder.compare(from, to) < 0 ? Kind.RAISED : Kind.LOWERED;
    }

    /** How far it went. */
    public VersionChange versionChange() {
        return from.isEmpty() || to.isEmpty() ? VersionChange.NONE : VersionChange.between(from, to);
    }
}
