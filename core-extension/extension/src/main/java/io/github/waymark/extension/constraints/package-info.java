/**
 * Applies a constraints list to the dependency resolution of a build, in memory only.
 *
 * <p>The flow: {@link io.github.waymark.constraint.source.RequestedLists} finds which list was requested, {@link
 * io.github.waymark.maven.MavenFetch} fetches remote lists, {@link io.github.waymark.extension.constraints.ActiveConstraints} is
 * the list of this build, and {@link io.github.waymark.extension.constraints.ConstrainingCollector} applies it. Builds without a
 * list load only the last one.
 *
 * <p>Dependencies in models are never changed, as plugins and Maven 4 make the published POMs from them.
 */
@NullMarked
package io.github.waymark.extension.constraints;

import org.jspecify.annotations.NullMarked;
