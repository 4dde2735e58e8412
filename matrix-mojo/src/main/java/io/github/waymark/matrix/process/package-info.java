/**
 * Hides secrets of command lines and environments in logs and results.
 *
 * <p>Start at {@link io.github.waymark.matrix.process.Secrets}.
 */
@NullMarked
package io.github.waymark.matrix.process;

import org.jspecify.annotations.NullMarked;
