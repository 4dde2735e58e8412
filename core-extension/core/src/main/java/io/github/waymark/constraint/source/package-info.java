/**
 * Reads a constraints list with all that it includes, whatever its form and place.
 *
 * <p>Knows files and the three forms; what comes over the network or from a repository it asks for through
 * {@link io.github.waymark.constraint.source.ListFetcher}. Start at {@link io.github.waymark.constraint.source.ListReader}.
 */
@NullMarked
package io.github.waymark.constraint.source;

import org.jspecify.annotations.NullMarked;
