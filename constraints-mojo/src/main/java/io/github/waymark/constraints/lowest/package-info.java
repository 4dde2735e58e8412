/**
 * The lowest versions with which modules declare to work.
 *
 * <p>Start at {@link io.github.waymark.constraints.lowest.LowestVersions}.
 */
@NullMarked
package io.github.waymark.constraints.lowest;

import org.jspecify.annotations.NullMarked;
