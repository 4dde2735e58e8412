package io.github.waymark.releases.schema;

import io.github.waymark.finding.Place;

/**
 * A violation of a schema.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param fix how to correct it, one sentence
 */
public record SchemaFault(Place place, String message, String fix) {}
