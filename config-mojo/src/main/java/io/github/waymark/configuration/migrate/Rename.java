package io.github.waymark.configuration.migrate;

import io.github.waymark.finding.Place;

/**
 * A setting that is renamed.
 *
 * @param place in the file as it was
 * @param from the name as written
 * @param to the name of the option that replaces it
 */
public record Rename(Place place, String from, String to) {}
