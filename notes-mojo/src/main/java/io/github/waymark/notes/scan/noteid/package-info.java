/**
 * Which note a file is, in a commit and in the work tree, also when it was renamed.
 *
 * <p>Start at {@link io.github.waymark.notes.scan.noteid.NoteInventory}.
 */
@NullMarked
package io.github.waymark.notes.scan.noteid;

import org.jspecify.annotations.NullMarked;
