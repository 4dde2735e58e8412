package io.github.waymark.constraints.diff;

import io.github.waymark.constraints.order.VersionChange;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.Locale;

/**
 * The change of one entry.
 *
 * @param key the coordinates and the variant
 * @param project the groupId, by which reports are grouped
 * @param from the old version; empty for an added entry
 * @param to the new version; empty for a removed entry
 */
public record EntryChange(String key, String project, String from, String to) {

    /** The kinds of changes, in the order of reports. */
    public enum Kind {
        ADDED,
        REMOVED,
        RAISED,
        LOWERED;

        /** The name in reports. */
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

    /** The size of the change; {@code NONE} for added and removed entries. */
    public VersionChange versionChange() {
        return from.isEmpty() || to.isEmpty() ? VersionChange.NONE : VersionChange.between(from, to);
    }
}
