package io.github.waymark.entrypoints.script;

import io.github.waymark.finding.Place;

/**
 * A line that declares no script.
 *
 * @param message what is wrong, one sentence without a full stop
 * @param fix how to correct it, one sentence
 */
public record ScriptError(Place place, String message, String fix) {}
