/**
 * Expands names: braces and ranges, combinations of axes, conditions on versions.
 *
 * <p>Works on text, without settings or JDKs. Start at {@link io.github.waymark.matrix.expand.Braces} and
 * {@link io.github.waymark.matrix.expand.Combinations}.
 */
@NullMarked
package io.github.waymark.matrix.expand;

import org.jspecify.annotations.NullMarked;
