/**
 * What all goals share: how they are skipped, fail and write their reports, and how the words of their parameters are read.
 *
 * <p>Knows nothing of what a goal does. Start at {@link io.github.waymark.maven.goal.WaymarkMojo}.
 */
@NullMarked
package io.github.waymark.maven.goal;

import org.jspecify.annotations.NullMarked;
