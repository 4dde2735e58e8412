/**
 * What a project declares of its matrix: the keys there are, and what {@code matrix.yaml} and the POM say of them.
 *
 * <p>Knows nothing of Maven, of JDKs that are installed, and not which environments follow. Start at
 * {@link io.github.waymark.matrix.declare.Declaration}.
 */
@NullMarked
package io.github.waymark.matrix.declare;

import org.jspecify.annotations.NullMarked;
