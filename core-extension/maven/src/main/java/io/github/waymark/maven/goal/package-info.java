/**
 * The base class of all goals, and the reader of their parameters with a few valid values.
 *
 * <p>Independent of what a goal does. Start at {@link io.github.waymark.maven.goal.WaymarkMojo}.
 */
@NullMarked
package io.github.waymark.maven.goal;

import org.jspecify.annotations.NullMarked;
