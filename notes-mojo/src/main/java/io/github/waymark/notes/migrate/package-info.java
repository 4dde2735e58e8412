/**
 * Converts the change files of other tools to notes with fixed releases.
 *
 * <p>Depends on files, but not on git or Maven. Start at {@link ImportTool}.
 */
@NullMarked
package io.github.waymark.notes.migrate;

import org.jspecify.annotations.NullMarked;
