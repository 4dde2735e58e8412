package io.github.waymark.configuration.check;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Optional;

/** The rules for settings of configuration files. */
public enum OptionRule implements Rule {
    REMOVED("CO01", Level.ERROR, "A setting has an effect: its option still exists."),
    DEPRECATED("CO02", Level.WARN, "A setting uses no option that is deprecated."),
    UNKNOWN("CO03", Level.ERROR, "A setting below the names of a jar is an option of a jar."),
    INVALID("CO04", Level.ERROR, "A value is one that the framework accepts for its option."),
    MISREAD("CO05", Level.WARN, "A value is read as it is meant."),
    DUPLICATE("CO06", Level.ERROR, "A setting is set once, in one spelling."),
    UNREADABLE("CO07", Level.ERROR, "Configuration files, and the metadata of jars, can be read."),
    PROFILE("CO08", Level.WARN, "A profile that a condition names is one that something activates."),
    REQUIRED("CO09", Level.WARN, "An option without which the program doesn't work is set."),
    SECRET("CO10", Level.WARN, "No secret is written in a configuration file."),
    CONFLICT("CO11", Level.ERROR, "An option is not set by its old and its new name to different values."),
    DEFAULT("CO12", Level.INFO, "A setting differs from the default of its option."),
    PLACEHOLDER("CO13", Level.WARN, "A placeholder without default names something that is set.");

    private final String id;
    private final Level level;
    private final String help;

    OptionRule(String id, Level level, String help) {
        this.id = id;
        this.level = level;
        this.help = help;
    }

    /** The rule with this id. */
    public static Optional<OptionRule> of(String id) {
        for (OptionRule rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
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
