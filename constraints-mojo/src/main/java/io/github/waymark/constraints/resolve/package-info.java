/**
 * Asks Maven's resolver: dependency trees, versions that there are, POMs, files.
 *
 * <p>The only package, besides the goals, that sees the resolver. Written for the oldest API among the Mavens that Waymark runs on.
 * Start at {@link io.github.waymark.constraints.resolve.TreeCollector}.
 */
@NullMarked
package io.github.waymark.constraints.resolve;

import org.jspecify.annotations.NullMarked;
