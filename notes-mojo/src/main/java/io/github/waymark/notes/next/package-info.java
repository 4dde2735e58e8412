/**
 * Tells from the notes which version the next release has to have.
 *
 * <p>Knows notes and versions, nothing of git or Maven. Start at {@link io.github.waymark.notes.next.NextVersion}.
 */
@NullMarked
package io.github.waymark.notes.next;

import org.jspecify.annotations.NullMarked;
