package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import java.util.Optional;

/**
 * Newer versions that are not proposed.
 *
 * @param version the highest version to which the reason applies; empty if versions were not searched
 * @param more the number of lower versions to which the reason applies
 */
public record NotProposed(Constraint entry, String version, int more, String reason) {

    /** The reason if an entry has the version of a release. */
    static final String PRESENT = "the list has this version";

    private static final String UNDATED = "its release date is unknown, and ";

    /** The reason if a minimum age is required, and the age of a release is unknown. */
    static String undated(String minimum) {
        return UNDATED + minimum;
    }

    /** The required age, if the age of the release is unknown; otherwise empty. */
    Optional<String> missingAge() {
        return reason.startsWith(UNDATED) ? Optional.of(reason.substring(UNDATED.length())) : Optional.empty();
    }

    /** An entry that is not updated at all. */
    static NotProposed entry(Constraint entry, String reason) {
        return new NotProposed(entry, "", 0, reason);
    }

    /** The same reason for more lower versions. */
    NotProposed and(int lower) {
        return new NotProposed(entry, version, more + lower, reason);
    }

    /** The key by which reports group artifacts of one release, which mostly have the same reason. */
    String groupKey() {
        return entry.pattern().groupId() + " " + entry.version() + " " + version + " " + reason;
    }
}
