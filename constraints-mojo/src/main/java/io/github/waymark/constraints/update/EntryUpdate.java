package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionChange;
import java.time.Instant;
import java.util.Optional;

/**
 * The update of an entry to another version.
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

    public VersionChange versionChange() {
        return VersionChange.between(entry.version(), version);
    }

    /** {@code org.slf4j:slf4j-api 2.0.9 -> 2.0.16}. */
    public String text() {
        return entry.key() + " " + entry.version() + " -> " + version;
    }
}
