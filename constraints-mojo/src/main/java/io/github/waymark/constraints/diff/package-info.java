/**
 * Compares two lists.
 *
 * <p>Pure: versions in, changes out. Start at {@link io.github.waymark.constraints.diff.Comparison}.
 */
@NullMarked
package io.github.waymark.constraints.diff;

import org.jspecify.annotations.NullMarked;
