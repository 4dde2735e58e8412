/**
 * How versions are ordered, and what a requirement allows: as Maven's resolver sees both.
 *
 * <p>Knows nothing of lists or trees. Start at {@link io.github.waymark.constraints.order.VersionOrder}.
 */
@NullMarked
package io.github.waymark.constraints.order;

import org.jspecify.annotations.NullMarked;
