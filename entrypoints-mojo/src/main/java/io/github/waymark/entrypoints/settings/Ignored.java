package io.github.waymark.entrypoints.settings;

import io.github.waymark.finding.Place;
import io.github.waymark.text.NameGlob;

/**
 * Findings that are not reported.
 *
 * @param rule the id of a rule, or {@code *}
 * @param service the binary name of the service, or a pattern with {@code *}
 * @param provider the binary name of the provider, or a pattern with {@code *}
 * @param reason why
 * @param place where that is written
 */
public record Ignored(String rule, String service, String provider, String reason, Place place) {

    /** Whether a finding is not reported. */
    public boolean matches(String ruleId, String ofService, String ofProvider) {
        return NameGlob.matches(rule, ruleId)
                && NameGlob.matches(service, ofService)
                && NameGlob.matches(provider, ofProvider);
    }
}
