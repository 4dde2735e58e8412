/**
 * Lists which note belongs to which release, and tells a note's story: for people and for programs.
 *
 * <p>Knows the words of the trade and JSON, nothing of git or Maven. Start at {@link io.github.waymark.notes.listing.NoteList}.
 */
@NullMarked
package io.github.waymark.notes.listing;

import org.jspecify.annotations.NullMarked;
