package io.github.waymark.notes.upgrade;

import io.github.waymark.version.TagReading;
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
        Optional<Version> before = from.flatMap(Component::version);
        Optional<Version> after = to.flatMap(Component::version);
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    static Optional<Version> version(String text) {
        String plain = text.startsWith("v") ? text.substring(1) : text;
        return Version.read(plain) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
    }

    /** The change of the version, such as {@code 1.0.0 → 1.2.0}. */
    public String change() {
        if (from.isEmpty()) {
            return to.orElse("") + " (new)";
        }
        return from.get() + " → " + to.orElse("removed") + (isDowngrade() ? " (downgrade)" : "");
    }
}
