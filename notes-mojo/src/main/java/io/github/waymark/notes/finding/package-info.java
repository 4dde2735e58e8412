/**
 * The rules of notes and of their settings file.
 *
 * <p>Values only. Start at {@link NoteRule}.
 */
@NullMarked
package io.github.waymark.notes.finding;

import org.jspecify.annotations.NullMarked;
