/**
 * Corrects notes.
 *
 * <p>Depends on the files of notes and on their markup, but not on the history or Maven. Start at {@link NoteFixes}.
 */
@NullMarked
package io.github.waymark.notes.fix;

import org.jspecify.annotations.NullMarked;
