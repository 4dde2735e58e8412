/**
 * A text as blocks and inlines, independent of the language it was written in, and what all readers and writers share.
 *
 * <p>Pure. Start at {@link io.github.waymark.notes.markup.block.Block}.
 */
@NullMarked
package io.github.waymark.notes.markup.block;

import org.jspecify.annotations.NullMarked;
