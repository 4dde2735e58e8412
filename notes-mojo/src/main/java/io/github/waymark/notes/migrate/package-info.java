/**
 * Turns what other tools keep into notes that are pinned to their releases.
 *
 * <p>Knows those tools' files, but no history and no Maven. Start at {@link ImportTool}.
 */
@NullMarked
package io.github.waymark.notes.migrate;

import org.jspecify.annotations.NullMarked;
