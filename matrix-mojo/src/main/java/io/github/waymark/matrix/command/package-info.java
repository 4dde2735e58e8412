/**
 * The commands of environments: how a line is split, what is substituted in it, and the variables that its process gets.
 *
 * <p>Starts no process. Start at {@link io.github.waymark.matrix.command.CommandTemplate}.
 */
@NullMarked
package io.github.waymark.matrix.command;

import org.jspecify.annotations.NullMarked;
