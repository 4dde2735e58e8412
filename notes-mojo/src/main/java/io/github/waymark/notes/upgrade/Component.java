package io.github.waymark.notes.upgrade;

import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.version.Version;
import java.util.Optional;

/**
 * A component of a bill of materials whose version changes.
 *
 * @param from the old version; empty for a new component
 * @param to the new version; empty for a removed component
 */
public record Component(String group, String artifact, Optional<String> from, Optional<String> to) {

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    /** Whether the new version is lower than the old one. */
    public boolean isDowngrade() {
        Optional<Version> before = from.flatMap(ReportRelease::versionOf);
        Optional<Version> after = to.flatMap(ReportRelease::versionOf);
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    /** The change of the version, such as {@code 1.0.0 → 1.2.0}. */
    public String change() {
        if (from.isEmpty()) {
            return to.orElse("") + " (new)";
        }
        return from.get() + " → " + to.orElse("removed") + (isDowngrade() ? " (downgrade)" : "");
    }
}
