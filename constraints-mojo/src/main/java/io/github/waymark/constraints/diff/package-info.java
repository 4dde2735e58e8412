/**
 * Compares two lists.
 *
 * <p>Pure: versions in, changes out. Start at {@link io.github.waymark.constraints.diff.ListComparison}.
 */
@NullMarked
package io.github.waymark.constraints.diff;

import org.jspecify.annotations.NullMarked;
