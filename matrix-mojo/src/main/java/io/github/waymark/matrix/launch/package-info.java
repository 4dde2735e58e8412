/**
 * Prepares the start of a Maven: its command line and its environment variables.
 *
 * <p>Starts no process, and does not depend on the environments of the matrix. Start at {@link io.github.waymark.matrix.launch.MavenHome}.
 */
@NullMarked
package io.github.waymark.matrix.launch;

import org.jspecify.annotations.NullMarked;
