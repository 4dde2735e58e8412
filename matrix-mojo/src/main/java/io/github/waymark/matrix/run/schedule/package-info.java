/**
 * Which environments share a child Maven, which child is started next, and how many run at the same time.
 *
 * <p>Starts no process. Start at {@link io.github.waymark.matrix.run.schedule.Schedule}.
 */
@NullMarked
package io.github.waymark.matrix.run.schedule;

import org.jspecify.annotations.NullMarked;
