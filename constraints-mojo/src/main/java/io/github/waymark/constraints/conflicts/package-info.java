/**
 * Tells which projects can't live together, and what living together costs each of them.
 *
 * <p>Pure. Start at {@link io.github.waymark.constraints.conflicts.ConflictReport}.
 */
@NullMarked
package io.github.waymark.constraints.conflicts;

import org.jspecify.annotations.NullMarked;
