/**
 * Checks notes against the rules, without asking the history.
 *
 * <p>Knows files, but no git objects and no Maven. Start at {@link Lint}.
 */
@NullMarked
package io.github.waymark.notes.lint;

import org.jspecify.annotations.NullMarked;
