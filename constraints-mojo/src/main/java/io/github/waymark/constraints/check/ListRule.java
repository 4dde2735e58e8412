package io.github.waymark.constraints.check;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Locale;

/** The rules of a check. */
public enum ListRule implements Rule {
    ABOVE("The resolved version is above the list's version."),
    /** Applies in mode {@code exact}. */
    MISMATCH("The resolved version is not the list's version."),
    /** Applies in mode {@code closed}. */
    UNLISTED("The artifact is not in the list."),
    /** With the list applied, the build would fail. */
    RANGE("A required range excludes the list's version."),
    DENIED("The list denies the version."),
    NOT_ALLOWED("The version is outside the reviewed versions."),
    REQUESTED("A higher version than the list's is requested, but not used."),
    /** An entry of the list, not a dependency. */
    EXPIRED("A hold that has ended is forgotten, and keeps its library from being updated."),
    MISSING("A build that uses the entry fails."),
    MOVED("A list applies to the coordinates that an artifact moved to, so the entry has no effect."),
    UNUSED("The entry has no effect on these modules."),
    UNKNOWN("What could not be checked is not known to be right."),
    VULNERABLE("The version has a known vulnerability.");

    private final String help;

    ListRule(String help) {
        this.help = help;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Level level() {
        return switch (this) {
            case REQUESTED, EXPIRED, MOVED, UNUSED, UNKNOWN -> Level.WARN;
            default -> Level.ERROR;
        };
    }

    @Override
    public String help() {
        return help;
    }
}
