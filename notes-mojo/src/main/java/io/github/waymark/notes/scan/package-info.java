/**
 * Finds out which note belongs to which release, exactly.
 *
 * <p>The tree of the commit that is scanned decides which notes there are and what they are called. A note belongs to the first
 * release whose tree has it; so merges need no thought, and neither edits nor renames change anything. Knows git by {@link
 * io.github.waymark.history.RepositoryReader} only, and nothing of a note's text. Start at {@link io.github.waymark.notes.scan.GitNotes}.
 */
@NullMarked
package io.github.waymark.notes.scan;

import org.jspecify.annotations.NullMarked;
