package io.github.waymark.constraints.check;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Locale;

/** What can be wrong with a use. */
public enum ListRule implements Rule {
    /** A version above the list's was resolved. */
    ABOVE("The resolved version is above the one that the list knows to work."),
    /** Another version than the list's was resolved, and the list is exact. */
    MISMATCH("The resolved version is not the one that the list says."),
    /** An artifact was resolved that the list doesn't name, and the list is closed. */
    UNLISTED("The artifact is not on the list."),
    /** A range that somebody asks for excludes the list's version: with the list applied the build would fail. */
    RANGE("A required range excludes the version of the list."),
    /** A version was resolved that the list denies. */
    DENIED("The version must not be used."),
    /** A version was resolved that lies outside of what was reviewed. */
    NOT_ALLOWED("The version lies outside of the reviewed ones."),
    /** Somebody asks for more than the list's version, and gets less. */
    REQUESTED("A higher version than the list's is asked for, and not what is used.");

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
