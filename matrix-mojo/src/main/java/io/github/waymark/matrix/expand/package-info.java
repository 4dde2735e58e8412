/**
 * Makes many names of few: braces and ranges, axes and their combinations, conditions on versions.
 *
 * <p>Pure text: knows no settings and no JDKs. Start at {@link io.github.waymark.matrix.expand.Braces} and
 * {@link io.github.waymark.matrix.expand.Combinations}.
 */
@NullMarked
package io.github.waymark.matrix.expand;

import org.jspecify.annotations.NullMarked;
