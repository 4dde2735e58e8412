/**
 * Filters notes that several modules share.
 *
 * <p>Pure: depends on notes and their texts, but not on files, git or Maven. Start at {@link ModuleView}.
 */
@NullMarked
package io.github.waymark.notes.module;

import org.jspecify.annotations.NullMarked;
