package io.github.waymark.releases.check;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.settings.RequestSettings;
import java.util.ArrayList;
import java.util.List;

/** Collects findings with the severities of the settings. */
final class Findings {

    private final RequestSettings settings;
    private final List<Finding> all = new ArrayList<>();

    Findings(RequestSettings settings) {
        this.settings = settings;
    }

    /** Adds a finding, unless its rule is off. */
    void add(ReleaseRule rule, Place place, String message, String fix) {
        add(rule, settings.level(rule), place, message, fix);
    }

    /** Adds a finding that is at most a warning, unless its rule is off. */
    void warn(ReleaseRule rule, Place place, String message, String fix) {
        add(rule, settings.level(rule) == Level.OFF ? Level.OFF : Level.WARN, place, message, fix);
    }

    private void add(ReleaseRule rule, Level level, Place place, String message, String fix) {
        if (level != Level.OFF) {
            all.add(new Finding(rule, place, message, fix).at(level));
        }
    }

    /** Adds findings that were made elsewhere. */
    void addAll(List<Finding> others) {
        for (Finding finding : others) {
            add((ReleaseRule) finding.rule(), finding.place(), finding.message(), finding.fix());
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
