/**
 * Finds what the body of a release shows besides its notes: the release before it, who contributed since then, and the page that compares
 * both.
 *
 * <p>Reads the history, but does not depend on Maven. Start at {@link io.github.waymark.notes.body.ReleaseHistory}.
 */
@NullMarked
package io.github.waymark.notes.body;

import org.jspecify.annotations.NullMarked;
