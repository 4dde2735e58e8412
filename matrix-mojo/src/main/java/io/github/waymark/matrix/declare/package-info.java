/**
 * Reads the declaration of a matrix from {@code matrix.yaml} and the POM.
 *
 * <p>Depends on no Maven type and no installed JDK, and doesn't expand names. Start at
 * {@link io.github.waymark.matrix.declare.Declaration}.
 */
@NullMarked
package io.github.waymark.matrix.declare;

import org.jspecify.annotations.NullMarked;
