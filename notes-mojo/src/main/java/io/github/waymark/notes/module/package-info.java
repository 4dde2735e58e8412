/**
 * Notes that modules share, seen from one of them.
 *
 * <p>Pure: knows notes and what they say, but no files, no history and no Maven. Start at {@link ModuleView}.
 */
@NullMarked
package io.github.waymark.notes.module;

import org.jspecify.annotations.NullMarked;
