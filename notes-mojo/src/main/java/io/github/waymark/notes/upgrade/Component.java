package io.github.waymark.notes.upgrade;

import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Optional;

/**
 * A component whose version changes.
 *
 * @param from empty for one that is new
 * @param to empty for one that is gone
 */
public record Component(String group, String artifact, Optional<String> from, Optional<String> to) {

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    /** Whether it goes back to what it was. */
    public boolean goesBack() {
        return compared() < 0;
    }

    private int compared() {
        Optional<Version> before = from.flatMap(Component::version);
        Optional<Version> after = to.flatMap(Component::version);
        return before.isPresent() && after.isPresent() ? after.get().compareTo(before.get()) : 0;
    }

    static Optional<Version> version(String text) {
        String plain = text.startsWith("v") ? text.substring(1) : text;
        return Version.read(plain) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
    }

    /** What happens to it: {@code 1.0.0 → 1.2.0}. */
    public String change() {
        if (from.isEmpty()) {
            return to.orElse("") + " (new)";
        }
        return from.get() + " → " + to.orElse("gone") + (goesBack() ? " (back)" : "");
    }
}
