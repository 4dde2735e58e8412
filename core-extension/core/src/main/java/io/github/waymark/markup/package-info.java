/**
 * The markup languages of notes and of reports.
 *
 * <p>A reader parses a text into blocks, and a writer writes blocks in another language. Unsupported syntax is copied verbatim as {@link
 * io.github.waymark.markup.block.Block.Raw}. Pure. Start at {@link Markup}.
 */
@NullMarked
package io.github.waymark.markup;

import org.jspecify.annotations.NullMarked;
