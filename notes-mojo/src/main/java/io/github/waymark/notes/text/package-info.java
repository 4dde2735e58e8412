/**
 * The content of a note: its prelude and its entries by section.
 *
 * <p>Pure: reads a tree, returns findings. Start at {@link NoteText}.
 */
@NullMarked
package io.github.waymark.notes.text;

import org.jspecify.annotations.NullMarked;
