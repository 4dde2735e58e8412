package io.github.waymark.configuration.check;

import io.github.waymark.finding.Place;
import io.github.waymark.text.NameGlob;

/**
 * A setting that turns off findings.
 *
 * @param id of the rule, or {@code *}
 * @param key of settings, with {@code *} for any characters
 * @param reason why
 * @param place where the setting is written
 */
public record IgnoredFinding(String id, String key, String reason, Place place) {

    boolean covers(SettingFinding finding) {
        return NameGlob.matches(id, finding.id()) && NameGlob.matches(key, finding.key());
    }
}
