/**
 * The entries of a list in a form that Maven can import: every artifact with its own managed dependency.
 *
 * <p>Start at {@link io.github.waymark.constraints.bom.ImportableEntries}.
 */
@NullMarked
package io.github.waymark.constraints.bom;

import org.jspecify.annotations.NullMarked;
