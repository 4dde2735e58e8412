/**
 * Writes lists of notes by release, and the history of a note, as text or JSON.
 *
 * <p>Uses no git and no Maven. Start at {@link io.github.waymark.notes.listing.NoteList}.
 */
@NullMarked
package io.github.waymark.notes.listing;

import org.jspecify.annotations.NullMarked;
