/**
 * What is told to a user when something is wrong: what, where, why, and how to mend it.
 *
 * <p>Knows nothing of git, files or Maven. Start at {@link io.github.waymark.problem.Problem}.
 */
@NullMarked
package io.github.waymark.problem;

import org.jspecify.annotations.NullMarked;
