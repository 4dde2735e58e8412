package io.github.waymark.version.doctor;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;

/** What the doctor looks at. */
public enum DoctorRule implements Rule {
    VERSION("version", "The version can be derived from git."),
    HISTORY("history", "The clone has the history and the tags that the version depends on."),
    TAGS("tags", "Each tag that looks like a version is read as one."),
    EXTENSION("extension", "The extension is loaded in each build."),
    POM("pom", "The POMs take their version from git."),
    CI("ci", "CI servers fetch the whole history."),
    SPARSE("sparse", "The folder .mvn is part of the working tree.");

    private final String id;
    private final String help;

    DoctorRule(String id, String help) {
        this.id = id;
        this.help = help;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Level level() {
        return Level.WARN;
    }

    @Override
    public String help() {
        return help;
    }
}
