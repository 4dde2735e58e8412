package io.github.waymark.finding;

/** A rule that files of a project follow. Each area has an enum of its rules. */
public interface Rule {

    /** The name in settings, baselines and reports. */
    String id();

    /** The default severity. */
    Level level();

    /** What the rule requires, one sentence. */
    String help();
}
