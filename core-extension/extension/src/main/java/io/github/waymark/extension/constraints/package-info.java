/**
 * Keeps a build to a constraints list: in resolution, in memory, and nowhere else.
 *
 * <p>The flow: {@link io.github.waymark.extension.constraints.RequestedLists} finds which list was asked for,
 * {@link io.github.waymark.extension.constraints.MavenFetch} gets what isn't a file,
 * {@link io.github.waymark.extension.constraints.ActiveConstraints} is the list as it holds for this build, and
 * {@link io.github.waymark.extension.constraints.ConstrainingCollector} puts it into effect. Only the last of them is loaded by builds
 * that ask for no list.
 *
 * <p>Models are never touched, as what plugins and Maven 4 publish is made from them.
 */
@NullMarked
package io.github.waymark.extension.constraints;

import org.jspecify.annotations.NullMarked;
