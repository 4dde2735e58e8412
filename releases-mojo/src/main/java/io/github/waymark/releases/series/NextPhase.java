package io.github.waymark.releases.series;

import java.util.Optional;

/**
 * The phase that a series enters next.
 *
 * @param date the planned day; empty if there is none
 */
public record NextPhase(Optional<Phase> phase, Optional<String> date) {}
