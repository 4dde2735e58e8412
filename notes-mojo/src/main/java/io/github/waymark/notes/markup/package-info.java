/**
 * The languages that texts of notes are written in, and those that they are shown in.
 *
 * <p>A reader turns a text into blocks, a writer blocks into another language; what a reader does not know is kept verbatim as
 * {@link io.github.waymark.notes.markup.block.Block.Raw}. Pure. Start at {@link Markup}.
 */
@NullMarked
package io.github.waymark.notes.markup;

import org.jspecify.annotations.NullMarked;
