/**
 * Lists of deliverables, and of the commits that are not released yet.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.listing.DeliverableList}.
 */
@NullMarked
package io.github.waymark.releases.listing;

import org.jspecify.annotations.NullMarked;
