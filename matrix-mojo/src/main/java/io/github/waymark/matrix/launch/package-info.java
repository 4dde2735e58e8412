/**
 * How a Maven of one's own choice is started: the command that its script would run, and the environment that it sees.
 *
 * <p>Starts nothing itself, and knows no environment of the matrix. Start at {@link io.github.waymark.matrix.launch.MavenHome}.
 */
@NullMarked
package io.github.waymark.matrix.launch;

import org.jspecify.annotations.NullMarked;
