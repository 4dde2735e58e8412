/**
 * Converts files of other tools to entries of a list.
 *
 * <p>Start at {@link io.github.waymark.constraints.imports.ImportResult}.
 */
@NullMarked
package io.github.waymark.constraints.imports;

import org.jspecify.annotations.NullMarked;
