/**
 * What it means to go from one version of a bill of materials to another: which components change, and what their release notes say
 * of that.
 *
 * <p>Pure: knows reports, but neither repositories of artifacts nor Maven. Start at {@link Upgrade}.
 */
@NullMarked
package io.github.waymark.notes.upgrade;

import org.jspecify.annotations.NullMarked;
