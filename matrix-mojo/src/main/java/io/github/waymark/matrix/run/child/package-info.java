/**
 * A child Maven: its folders, its command, its configuration for the agent, its events and its log.
 *
 * <p>Does not know which children there are, or what their results mean. Start at {@link io.github.waymark.matrix.run.child.ChildCommand}.
 */
@NullMarked
package io.github.waymark.matrix.run.child;

import org.jspecify.annotations.NullMarked;
