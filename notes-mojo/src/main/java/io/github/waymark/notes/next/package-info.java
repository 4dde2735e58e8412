/**
 * Calculates the version of the next release from the notes.
 *
 * <p>Uses notes and versions, but no git and no Maven. Start at {@link io.github.waymark.notes.next.NextVersion}.
 */
@NullMarked
package io.github.waymark.notes.next;

import org.jspecify.annotations.NullMarked;
