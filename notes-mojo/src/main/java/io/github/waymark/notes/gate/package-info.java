/**
 * Checks whether a change or a release has the notes that it needs.
 *
 * <p>Reads the history only through the interfaces of core, and does not use Maven. Start at {@link ChangeGate}.
 */
@NullMarked
package io.github.waymark.notes.gate;

import org.jspecify.annotations.NullMarked;
