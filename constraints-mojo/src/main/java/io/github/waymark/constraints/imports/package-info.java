/**
 * Reads what other tools know of versions.
 *
 * <p>Pure: texts in, entries of a list out. Start at {@link io.github.waymark.constraints.imports.ImportResult}.
 */
@NullMarked
package io.github.waymark.constraints.imports;

import org.jspecify.annotations.NullMarked;
