/**
 * Keeps secrets of command lines and environments out of what is printed and written.
 *
 * <p>Start at {@link io.github.waymark.matrix.process.Secrets}.
 */
@NullMarked
package io.github.waymark.matrix.process;

import org.jspecify.annotations.NullMarked;
