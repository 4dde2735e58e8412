/**
 * Error messages in four parts: what is wrong, where, why, and how to fix it.
 *
 * <p>Independent of git, files and Maven. Start at {@link io.github.waymark.problem.Problem}.
 */
@NullMarked
package io.github.waymark.problem;

import org.jspecify.annotations.NullMarked;
