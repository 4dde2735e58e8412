/**
 * Caches the results of scans: in memory for a build, and as text for later builds.
 *
 * <p>Unreadable entries are ignored. Start at {@link io.github.waymark.notes.scan.store.BranchNotes}.
 */
@NullMarked
package io.github.waymark.notes.scan.store;

import org.jspecify.annotations.NullMarked;
