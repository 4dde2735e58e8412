package io.github.waymark.configuration.migrate;

import io.github.waymark.finding.Place;

/**
 * A setting of a deprecated option that is not renamed.
 *
 * @param reason why, without a capital letter and a full stop
 */
public record Refusal(Place place, String name, String reason) {}
