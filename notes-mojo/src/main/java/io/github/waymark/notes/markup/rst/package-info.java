/**
 * Reads and writes reStructuredText.
 *
 * <p>Pure. Start at {@link io.github.waymark.notes.markup.rst.RstReader}.
 */
@NullMarked
package io.github.waymark.notes.markup.rst;

import org.jspecify.annotations.NullMarked;
