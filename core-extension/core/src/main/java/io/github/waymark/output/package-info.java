/**
 * Writes what goals make: whole files, moved into place, and only when their content changed.
 *
 * <p>Knows nothing of what is written. Start at {@link io.github.waymark.output.OutputFile}.
 */
@NullMarked
package io.github.waymark.output;

import org.jspecify.annotations.NullMarked;
