package io.github.waymark.configuration.compare;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;

/** The rules for metadata. */
public enum LintRule implements Rule {
    REPLACEMENT_UNKNOWN("L1", Level.ERROR, "A replacement is an option."),
    REPLACEMENT_DEPRECATED("L2", Level.WARN, "A replacement is not deprecated itself."),
    SILENT("L3", Level.WARN, "A deprecation states a replacement or a reason."),
    NO_SINCE("L4", Level.INFO, "A deprecation states the version since which it is in effect."),
    DESCRIPTION("L5", Level.WARN, "An option has a description, which ends like a sentence."),
    TYPE("L6", Level.WARN, "An option has a type, and its class is there."),
    DEFAULT("L7", Level.ERROR, "A default is a valid value of its option."),
    NAME("L8", Level.WARN, "A name is in canonical form: lower case, with dashes."),
    ADDITIONAL("L9", Level.WARN, "An additional entry has the name of the option that it adds to."),
    MALFORMED("L10", Level.ERROR, "Metadata has the members of its format."),
    SEVERAL("L11", Level.WARN, "Artifacts that declare the same option agree on its type and default."),
    NO_NOTICE("L12", Level.ERROR, "An option is deprecated in a release before it has no effect.");

    private final String id;
    private final Level level;
    private final String help;

    LintRule(String id, Level level, String help) {
        this.id = id;
        this.level = level;
        this.help = help;
    }

    @Override
    public String id() {
        return id;
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
