/**
 * Makes new notes: their names and their first text.
 *
 * <p>Pure but for the file that is written; randomness comes in as an argument. Start at {@link NoteDraft}.
 */
@NullMarked
package io.github.waymark.notes.draft;

import org.jspecify.annotations.NullMarked;
