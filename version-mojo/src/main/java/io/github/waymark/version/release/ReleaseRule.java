package io.github.waymark.version.release;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import java.util.Locale;

/** What a release must keep to. */
public enum ReleaseRule implements Rule {
    DIRTY("All changes are committed."),
    SNAPSHOT("No dependency, parent, plugin or extension is a snapshot."),
    TAG("The tag of HEAD and the version are one."),
    ORDER("The version is greater than that of every release that is reachable from it."),
    IMPACT("The trailers of the commits request as much as their changes are.");

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
