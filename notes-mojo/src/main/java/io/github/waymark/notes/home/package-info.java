/**
 * Locates the files of notes and settings.
 *
 * <p>Depends on files, but not on the history or Maven. Start at {@link NotesDirectory}.
 */
@NullMarked
package io.github.waymark.notes.home;

import org.jspecify.annotations.NullMarked;
