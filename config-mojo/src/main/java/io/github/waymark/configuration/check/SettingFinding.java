package io.github.waymark.configuration.check;

import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.Optional;

/**
 * A finding about a setting.
 *
 * @param profile the condition under which the setting applies; empty for always
 * @param key the name as written; empty if the finding is about a file
 * @param option the name of the option, if it is known
 * @param replacement the option to use instead
 */
public record SettingFinding(
        Finding finding, String profile, String key, Optional<String> option, Optional<String> replacement)
        implements Comparable<SettingFinding> {

    /** A finding about a file. */
    public static SettingFinding ofFile(OptionRule rule, Place place, String message, String fix) {
        return new SettingFinding(new Finding(rule, place, message, fix), "", "", Optional.empty(), Optional.empty());
    }

    /** A finding about a setting. */
    public static SettingFinding of(
            OptionRule rule, FileSetting setting, Optional<String> option, String message, String why, String fix) {
        Finding finding = new Finding(rule, rule.level(), setting.place(), message, why, fix);
        return new SettingFinding(finding, setting.profile(), setting.key(), option, Optional.empty());
    }

    /** The same finding with the option to use instead. */
    SettingFinding with(Optional<String> other) {
        return new SettingFinding(finding, profile, key, option, other);
    }

    /** The same finding with other texts. */
    SettingFinding with(Finding other) {
        return new SettingFinding(other, profile, key, option, replacement);
    }

    /** The same finding with another severity. */
    public SettingFinding at(Level level) {
        return new SettingFinding(finding.at(level), profile, key, option, replacement);
    }

    /** The same finding, with a place whose column is that of the value. */
    SettingFinding atPlace(Place place) {
        Finding moved =
                new Finding(finding.rule(), finding.level(), place, finding.message(), finding.why(), finding.fix());
        return new SettingFinding(moved, profile, key, option, replacement);
    }

    /** The id of its rule. */
    public String id() {
        return finding.rule().id();
    }

    @Override
    public int compareTo(SettingFinding other) {
        return finding.compareTo(other.finding);
    }
}
