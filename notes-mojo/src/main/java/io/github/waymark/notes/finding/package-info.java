/**
 * What is wrong with a note or a settings file, with its line and column.
 *
 * <p>Values only. Start at {@link Finding}.
 */
@NullMarked
package io.github.waymark.notes.finding;

import org.jspecify.annotations.NullMarked;
