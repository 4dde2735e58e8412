/**
 * Finds the lowest versions that projects say they work with.
 *
 * <p>Pure: trees in, versions out. Start at {@link io.github.waymark.constraints.lowest.LowestVersions}.
 */
@NullMarked
package io.github.waymark.constraints.lowest;

import org.jspecify.annotations.NullMarked;
