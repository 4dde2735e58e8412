/**
 * The goals of the release-notes plugin. Each passes its parameters to the other packages and writes the result.
 *
 * <p>The only package that uses Maven. Start at {@link io.github.waymark.notes.maven.NotesMojo}.
 */
@NullMarked
package io.github.waymark.notes.maven;

import org.jspecify.annotations.NullMarked;
