package io.github.waymark.constraints.policy;

import io.github.waymark.constraints.order.VersionChange;
import java.util.Locale;

/** How far a version may move. */
public enum Limit {
    /** Not at all. */
    NONE,
    /** The third number. */
    PATCH,
    /** The second number too. */
    MINOR,
    /** Anywhere. */
    MAJOR;

    /** Whether a jump is within the limit. */
    public boolean allows(VersionChange versionChange) {
        return switch (versionChange) {
            case NONE -> true;
            case QUALIFIER, PATCH -> this != NONE;
            case MINOR -> this == MINOR || this == MAJOR;
            case MAJOR -> this == MAJOR;
            case DOWN -> false;
        };
    }

    /** The word for people and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
