/**
 * Finds the release of each note.
 *
 * <p>The tree of the scanned commit determines which notes there are. A note belongs to the first release whose tree has it, so merges
 * need no special treatment, and edits and renames have no effect. Depends on git only through {@link
 * io.github.waymark.history.RepositoryReader}, and does not read the texts of notes. Start at {@link io.github.waymark.notes.scan.GitNotes}.
 */
@NullMarked
package io.github.waymark.notes.scan;

import org.jspecify.annotations.NullMarked;
