/**
 * Applies the versions of a constraints list to the collection of dependencies, in builds and in goals alike.
 *
 * <p>Start at {@link io.github.waymark.maven.collect.ConstrainingManager}.
 */
@NullMarked
package io.github.waymark.maven.collect;

import org.jspecify.annotations.NullMarked;
