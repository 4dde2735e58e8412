/**
 * Generates a first matrix from the release that a project compiles for, its workflows, and the JDKs of this machine.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.matrix.start.FirstMatrix}.
 */
@NullMarked
package io.github.waymark.matrix.start;

import org.jspecify.annotations.NullMarked;
