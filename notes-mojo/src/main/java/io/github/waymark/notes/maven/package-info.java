/**
 * The goals of the release-notes plugin: parameters in, one call of the domain, its result out.
 *
 * <p>The only package that knows Maven. Start at {@link io.github.waymark.notes.maven.NotesMojo}.
 */
@NullMarked
package io.github.waymark.notes.maven;

import org.jspecify.annotations.NullMarked;
