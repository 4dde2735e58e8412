package io.github.waymark.finding;

/** What a finding breaks. Each area has an enum of its own rules. */
public interface Rule {

    /** Its name in settings, baselines and reports. */
    String id();

    /** How severe it is where no setting says otherwise. */
    Level level();

    /** What it requires, one sentence. */
    String help();
}
