/**
 * A child Maven: its folders, its command, its configuration for the agent, its events and its log.
 *
 * <p>Doesn't decide which children there are, or how results are rated. Start at {@link io.github.waymark.matrix.run.child.ChildCommand}.
 */
@NullMarked
package io.github.waymark.matrix.run.child;

import org.jspecify.annotations.NullMarked;
