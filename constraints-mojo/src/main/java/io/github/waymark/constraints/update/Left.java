package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;

/**
 * A newer version that isn't proposed.
 *
 * @param version empty where none was looked for
 */
public record Left(Constraint entry, String version, String reason) {}
