package io.github.waymark.constraints.check;

import java.util.Locale;

/** The modes of a check. */
public enum ListMode {
    /** A version above the list's is a violation. */
    UPPER,
    /** Another version than the list's is a violation. */
    EXACT,
    /** An artifact that is not in the list is a violation. */
    CLOSED;

    /** The name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
