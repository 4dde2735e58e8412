/**
 * Dependency trees, versions, POMs and files from Maven's resolver.
 *
 * <p>The only package, except that of the goals, that uses the resolver. It uses only the API of the oldest supported Maven.
 *
 * <p>Start at {@link io.github.waymark.constraints.resolve.TreeCollector}.
 */
@NullMarked
package io.github.waymark.constraints.resolve;

import org.jspecify.annotations.NullMarked;
