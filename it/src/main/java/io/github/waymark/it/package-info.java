/**
 * Waymark as its users see it: real Mavens build real projects in real git repositories.
 *
 * <p>Knows the other modules only by their coordinates, never by their classes. To see Waymark at work start at the package {@code tour}; of
 * the tests, at {@code SituationsIT}, and at {@code Maven} for the words that they are written in.
 */
@NullMarked
package io.github.waymark.it;

import org.jspecify.annotations.NullMarked;
