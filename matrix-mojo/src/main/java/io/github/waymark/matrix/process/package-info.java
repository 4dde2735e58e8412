/**
 * Starts programs without a shell, and ends them with everything that they started.
 *
 * <p>Knows nothing of Maven and of environments. Start at {@link io.github.waymark.matrix.process.Child}.
 */
@NullMarked
package io.github.waymark.matrix.process;

import org.jspecify.annotations.NullMarked;
