/**
 * Reads a constraints list with its includes, from any location and in any form.
 *
 * <p>Reads files itself, and lists from the network or a repository with a
 * {@link io.github.waymark.constraint.source.ListFetcher}. Start at {@link io.github.waymark.constraint.source.ListReader}.
 */
@NullMarked
package io.github.waymark.constraint.source;

import org.jspecify.annotations.NullMarked;
