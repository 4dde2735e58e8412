/**
 * Compares two versions of a bill of materials: which components change, and what their release notes say about it.
 *
 * <p>Uses reports, but no artifact repositories and no Maven. Start at {@link Upgrade}.
 */
@NullMarked
package io.github.waymark.notes.upgrade;

import org.jspecify.annotations.NullMarked;
