/**
 * Gives a build the version that git knows, on Maven 3 and 4.
 *
 * <p>Knows Maven's sessions and projects, and leaves git to the core. Keeps nothing beyond a session: one JVM may serve many builds.
 * Start at {@link io.github.waymark.extension.WaymarkParticipant}.
 */
@NullMarked
package io.github.waymark.extension;

import org.jspecify.annotations.NullMarked;
