/**
 * Reads and writes reStructuredText.
 *
 * <p>Pure. Start at {@link io.github.waymark.markup.rst.RstReader}.
 */
@NullMarked
package io.github.waymark.markup.rst;

import org.jspecify.annotations.NullMarked;
