/**
 * Says whether results are good enough to release: all environments that were asked for, of this very commit, all passed.
 *
 * <p>Runs nothing. Start at {@link io.github.waymark.matrix.gate.MatrixGate}.
 */
@NullMarked
package io.github.waymark.matrix.gate;

import org.jspecify.annotations.NullMarked;
