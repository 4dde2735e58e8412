/**
 * Runs the environments of a plan: which of them share a child, in what order, and what each child's end means.
 *
 * <p>Starts Mavens by the packages {@code launch} and {@code process}, but knows no Maven type. Start at
 * {@link io.github.waymark.matrix.run.MatrixRun}.
 */
@NullMarked
package io.github.waymark.matrix.run;

import org.jspecify.annotations.NullMarked;
