/**
 * A first matrix for a project that has none, from what it says already: the release that it compiles for, its workflows.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.matrix.start.FirstMatrix}.
 */
@NullMarked
package io.github.waymark.matrix.start;

import org.jspecify.annotations.NullMarked;
