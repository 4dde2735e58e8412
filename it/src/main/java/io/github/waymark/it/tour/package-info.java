/**
 * What {@code mvn install -Ptour} shows: one small project that meets each part of Waymark in turn.
 *
 * <p>Start at {@link io.github.waymark.it.tour.Tour}; each part is a class of stops. Needs only what the build of Waymark needs, thus
 * no git program.
 */
@NullMarked
package io.github.waymark.it.tour;

import org.jspecify.annotations.NullMarked;
