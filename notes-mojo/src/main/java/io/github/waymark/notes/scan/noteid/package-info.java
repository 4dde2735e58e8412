/**
 * Identifies the notes of commits and of the working tree, also when their files are renamed.
 *
 * <p>Start at {@link io.github.waymark.notes.scan.noteid.NoteInventory}.
 */
@NullMarked
package io.github.waymark.notes.scan.noteid;

import org.jspecify.annotations.NullMarked;
