/**
 * The results of scans as they are cached: in memory for a build and as text for later ones.
 *
 * <p>What cannot be read is scanned again. Start at {@link io.github.waymark.notes.scan.store.BranchNotes}.
 */
@NullMarked
package io.github.waymark.notes.scan.store;

import org.jspecify.annotations.NullMarked;
