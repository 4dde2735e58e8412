/**
 * The model of release notes: a {@link Note} is a file, a {@link Release} has notes, a {@link Series} is a branch that releases
 * are made from, a {@link Scan} assigns each note to a
 * release.
 *
 * <p>Values only: depends on versions and problems, but not on git, YAML, templates or Maven. Start at {@link NoteRepository}.
 */
@NullMarked
package io.github.waymark.notes;

import org.jspecify.annotations.NullMarked;
