/**
 * The branches and release tags of a history: the commits of a series, its start, and the first
 * release of a note.
 *
 * <p>Depends on the commit graph, but not on the texts of notes. Start at {@link io.github.waymark.notes.scan.branch.Branches}.
 */
@NullMarked
package io.github.waymark.notes.scan.branch;

import org.jspecify.annotations.NullMarked;
