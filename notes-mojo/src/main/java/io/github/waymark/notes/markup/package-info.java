/**
 * The languages that texts of notes are written in, and those that they are shown in.
 *
 * <p>A reader turns a text into blocks, a writer blocks into another language; what a reader does not know is kept verbatim as
 * {@link Block.Raw}. Pure. The only package that knows a Markdown parser. Start at {@link Markup}.
 */
@NullMarked
package io.github.waymark.notes.markup;

import org.jspecify.annotations.NullMarked;
