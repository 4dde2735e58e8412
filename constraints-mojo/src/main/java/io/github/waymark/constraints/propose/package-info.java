/**
 * Reads which versions were published, and waits until the repositories have them.
 *
 * <p>Knows no repository and no Maven; time and pauses are arguments.
 *
 * <p>Start at {@link io.github.waymark.constraints.propose.ReleasedVersions}.
 */
@NullMarked
package io.github.waymark.constraints.propose;

import org.jspecify.annotations.NullMarked;
