/**
 * Reads and writes the result of a run: {@code result.json} and test reports.
 *
 * <p>Does not depend on how a matrix is run. Start at {@link io.github.waymark.matrix.result.MatrixResult}.
 */
@NullMarked
package io.github.waymark.matrix.result;

import org.jspecify.annotations.NullMarked;
