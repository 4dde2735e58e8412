/**
 * The order of versions, and the versions that a requirement allows, by the rules of Maven's resolver.
 *
 * <p>Start at {@link io.github.waymark.constraints.order.VersionOrder}.
 */
@NullMarked
package io.github.waymark.constraints.order;

import org.jspecify.annotations.NullMarked;
