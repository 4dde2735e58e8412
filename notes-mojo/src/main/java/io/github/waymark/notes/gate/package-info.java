/**
 * Decides whether a change, or a release, has the notes that it needs.
 *
 * <p>Knows the history through core's interfaces only, and no Maven. Start at {@link ChangeGate}.
 */
@NullMarked
package io.github.waymark.notes.gate;

import org.jspecify.annotations.NullMarked;
