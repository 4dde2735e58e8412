/**
 * JSON for programs, the same form everywhere.
 *
 * <p>Knows nothing of notes. Start at {@link Json}.
 */
@NullMarked
package io.github.waymark.notes.json;

import org.jspecify.annotations.NullMarked;
