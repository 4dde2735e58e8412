package io.github.waymark.version.release;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Locale;

/** The rules for releases. */
public enum ReleaseRule implements Rule {
    DIRTY("All changes are committed."),
    SNAPSHOT("No dependency, parent, plugin or extension is a snapshot."),
    TAG("The version is that of the tag of HEAD."),
    ORDER("The version is higher than that of every reachable release, and no other line has released it."),
    EXTENSION("The extension is loaded if the project needs it."),
    IMPACT("The trailers of the commits request at least the bump that their changes require.");

    private final String help;

    ReleaseRule(String help) {
        this.help = help;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public String help() {
        return help;
    }
}
