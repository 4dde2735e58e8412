package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraints.order.VersionChange;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry with another version.
 *
 * @param entry as the list has it
 * @param released when the new version was published; empty where that can't be told
 */
public record EntryUpdate(Constraint entry, String version, Optional<Instant> released) {

    public VersionChange versionChange() {
        return VersionChange.between(entry.version(), version);
    }

    /** {@code org.slf4j:slf4j-api 2.0.9 -> 2.0.16}. */
    public String text() {
        return entry.key() + " " + entry.version() + " -> " + version;
    }
}
