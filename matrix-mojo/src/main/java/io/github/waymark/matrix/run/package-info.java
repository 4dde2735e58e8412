/**
 * Runs the environments of a plan and decides their outcomes.
 *
 * <p>Starts Maven processes, but depends on no Maven type. Start at {@link io.github.waymark.matrix.run.MatrixRun}.
 */
@NullMarked
package io.github.waymark.matrix.run;

import org.jspecify.annotations.NullMarked;
