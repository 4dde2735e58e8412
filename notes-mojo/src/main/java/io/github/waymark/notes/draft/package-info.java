/**
 * Creates new notes: their names and initial texts.
 *
 * <p>Pure except for writing the file; random ids are passed in. Start at {@link NoteDraft}.
 */
@NullMarked
package io.github.waymark.notes.draft;

import org.jspecify.annotations.NullMarked;
