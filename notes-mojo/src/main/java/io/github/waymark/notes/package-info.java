/**
 * The words of release notes: a {@link Note} is a file, a {@link Release} has notes, a {@link Series} is a branch that releases
 * are made from, a {@link Scan} says which note belongs to which release.
 *
 * <p>Values only: knows versions and problems, but no git, no YAML, no templates and no Maven. Start at {@link NoteRepository}.
 */
@NullMarked
package io.github.waymark.notes;

import org.jspecify.annotations.NullMarked;
