/**
 * An environment of the matrix: its JDK, its Maven, its build, how it is run, and whether it can run here.
 *
 * <p>Values only. Start at {@link io.github.waymark.matrix.environment.Environment}.
 */
@NullMarked
package io.github.waymark.matrix.environment;

import org.jspecify.annotations.NullMarked;
