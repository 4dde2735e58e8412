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
    REQUESTED("A higher version than the list's is requested, but not used.");

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
        return this == REQUESTED ? Level.WARN : Level.ERROR;
    }

    @Override
    public String help() {
        return help;
    }
}
