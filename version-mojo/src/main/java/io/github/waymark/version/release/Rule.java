package io.github.waymark.version.release;

import java.util.Locale;

/** What a release must keep to. */
public enum Rule {
    /** No changes that aren't committed. */
    DIRTY,
    /** No dependency, parent, plugin or extension that is a snapshot. */
    SNAPSHOT,
    /** HEAD's tag and the version are one. */
    TAG,
    /** The version is greater than that of every release behind it. */
    ORDER,
    /** The trailers of the commits ask for as much as their changes are. */
    IMPACT;

    /** As users name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
