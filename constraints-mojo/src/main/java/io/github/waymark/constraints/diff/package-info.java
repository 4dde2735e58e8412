/**
 * The comparison of two lists.
 *
 * <p>Start at {@link io.github.waymark.constraints.diff.ListComparison}.
 */
@NullMarked
package io.github.waymark.constraints.diff;

import org.jspecify.annotations.NullMarked;
