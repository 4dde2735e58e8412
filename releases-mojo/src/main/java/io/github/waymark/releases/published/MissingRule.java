package io.github.waymark.releases.published;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Locale;

/** The rules for what a release publishes. */
public enum MissingRule implements Rule {
    TAG_MISSING(Level.ERROR, "The tag of a release exists."),
    TAG_MOVED(Level.ERROR, "The tag of a release is at the commit of its request."),
    POM_MISSING(Level.ERROR, "The POM of a release is in the target repository."),
    FILE_MISSING(Level.ERROR, "The file that a POM describes is in the target repository."),
    SOURCES_MISSING(Level.ERROR, "The sources of a release are in the target repository."),
    JAVADOC_MISSING(Level.ERROR, "The API documentation of a release is in the target repository."),
    SIGNATURE_MISSING(Level.ERROR, "Each file of a release has a signature."),
    CHECKSUM_MISSING(Level.ERROR, "Each file of a release has a checksum."),
    COORDINATES_UNKNOWN(Level.WARN, "The coordinates of what a repository publishes are known."),
    UNREADABLE(Level.ERROR, "The repositories and the target repository can be read.");

    private final Level level;
    private final String help;

    MissingRule(Level level, String help) {
        this.level = level;
        this.help = help;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String help() {
        return help;
    }
}
