/**
 * Checks notes against the rules, without reading the history.
 *
 * <p>Uses files, but no git objects and no Maven. Start at {@link Lint}.
 */
@NullMarked
package io.github.waymark.notes.lint;

import org.jspecify.annotations.NullMarked;
