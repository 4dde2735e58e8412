package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;

/**
 * Newer versions that aren't proposed.
 *
 * @param version the highest that the reason holds for; empty where none was looked for
 * @param more how many lower ones it holds for besides
 */
public record NotProposed(Constraint entry, String version, int more, String reason) {

    /** An entry that isn't looked at. */
    static NotProposed whole(Constraint entry, String reason) {
        return new NotProposed(entry, "", 0, reason);
    }

    /** What makes two of them the same for people: artifacts of one release are mostly left for one reason. */
    String sameness() {
        return entry.pattern().groupId() + " " + entry.version() + " " + version + " " + reason;
    }
}
