package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionChange;
import java.time.Instant;
import java.util.Optional;

/**
 * The update of an entry to another version. An entry that has this version itself is new in the list.
 *
 * @param entry the entry of the list
 * @param released the release date of the new version; empty if unknown or not needed
 * @param details for reviewers; not needed to try an update
 */
public record EntryUpdate(Constraint entry, String version, Optional<Instant> released, UpdateDetails details) {

    public EntryUpdate(Constraint entry, String version, Optional<Instant> released) {
        this(entry, version, released, UpdateDetails.NONE);
    }

    public EntryUpdate withDetails(UpdateDetails other) {
        return new EntryUpdate(entry, version, released, other);
    }

    /** Whether the list has no such entry yet. */
    public boolean isNew() {
        return entry.version().equals(version);
    }

    /** The size of the change in reports, such as {@code minor}, or {@code new}. */
    public String changeWord() {
        return isNew() ? "new" : versionChange().word();
    }

    public VersionChange versionChange() {
        return VersionChange.between(entry.version(), version);
    }

    /** {@code org.slf4j:slf4j-api 2.0.9 -> 2.0.16}; without the first version for a new entry. */
    public String text() {
        return isNew() ? entry.key() + " " + version : entry.key() + " " + entry.version() + " -> " + version;
    }
}
