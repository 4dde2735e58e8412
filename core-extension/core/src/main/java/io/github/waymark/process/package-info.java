/**
 * Starts programs without a shell, and terminates them with all their descendants.
 *
 * <p>Independent of Maven and of the programs. Start at {@link io.github.waymark.process.ProgramOutput} for short programs, and at
 * {@link io.github.waymark.process.Child} for long ones.
 */
@NullMarked
package io.github.waymark.process;

import org.jspecify.annotations.NullMarked;
