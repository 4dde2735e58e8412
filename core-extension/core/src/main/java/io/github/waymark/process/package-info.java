/**
 * Starts programs without a shell, and ends them with everything that they started.
 *
 * <p>Knows nothing of Maven and of what is started. Start at {@link io.github.waymark.process.ProgramOutput} for a short program, at
 * {@link io.github.waymark.process.Child} for a long one.
 */
@NullMarked
package io.github.waymark.process;

import org.jspecify.annotations.NullMarked;
