/**
 * The report on conflicts between projects, and on versions that change if they share one set of versions.
 *
 * <p>Start at {@link io.github.waymark.constraints.conflicts.ConflictReport}.
 */
@NullMarked
package io.github.waymark.constraints.conflicts;

import org.jspecify.annotations.NullMarked;
