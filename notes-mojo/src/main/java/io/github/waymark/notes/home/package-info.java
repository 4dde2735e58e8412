/**
 * Where notes and their settings lie on disk.
 *
 * <p>Knows files, but no history and no Maven. Start at {@link NotesDirectory}.
 */
@NullMarked
package io.github.waymark.notes.home;

import org.jspecify.annotations.NullMarked;
