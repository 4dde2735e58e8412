package io.github.waymark.constraints.policy;

import io.github.waymark.constraints.order.VersionChange;
import java.util.Locale;

/** How far a version may be updated. */
public enum Limit {
    /** No updates. */
    NONE,
    /** Updates of the third number. */
    PATCH,
    /** Updates of the second and third number. */
    MINOR,
    /** All updates. */
    MAJOR;

    /** Whether a change is within the limit. */
    public boolean allows(VersionChange change) {
        return switch (change) {
            case NONE -> true;
            case QUALIFIER, PATCH -> this != NONE;
            case MINOR -> this == MINOR || this == MAJOR;
            case MAJOR -> this == MAJOR;
            case DOWN -> false;
        };
    }

    /** The name in files and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
