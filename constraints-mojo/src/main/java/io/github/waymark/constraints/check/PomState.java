package io.github.waymark.constraints.check;

/**
 * Whether the repositories have the POM of an entry.
 *
 * @param detail the new coordinates of an artifact that moved, or the reason why it is not known
 */
public record PomState(Kind kind, String detail) {

    /** The states. */
    public enum Kind {
        AVAILABLE,
        MISSING,
        MOVED,
        /** Nothing was found out, for example offline. */
        UNKNOWN
    }
}
