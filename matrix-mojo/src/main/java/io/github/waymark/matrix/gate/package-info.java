/**
 * Checks before a release that all required environments passed at the current commit.
 *
 * <p>Runs no builds. Start at {@link io.github.waymark.matrix.gate.MatrixGate}.
 */
@NullMarked
package io.github.waymark.matrix.gate;

import org.jspecify.annotations.NullMarked;
