package io.github.waymark.constraints.check;

import java.util.Locale;

/** What a list means to a build that is checked. */
public enum ListMode {
    /** The list is an upper bound: lower versions are fine. */
    UPPER,
    /** The list says the very version. */
    EXACT,
    /** The list says which artifacts may be used: one that it doesn't name is a violation. */
    CLOSED;

    /** The word for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
