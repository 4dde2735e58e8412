/**
 * The branches and release tags of a history: which commits belong to a series, where it starts, and which release came first.
 *
 * <p>Knows the commit graph, but no notes. Start at {@link io.github.waymark.notes.scan.branch.Branches}.
 */
@NullMarked
package io.github.waymark.notes.scan.branch;

import org.jspecify.annotations.NullMarked;
