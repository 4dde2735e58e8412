/**
 * Sets the version of a build from git, on Maven 3 and 4.
 *
 * <p>Works with Maven's sessions and projects, and leaves git to the core. Keeps no state beyond a session: one JVM may run many
 * builds. Start at {@link io.github.waymark.extension.WaymarkParticipant}.
 */
@NullMarked
package io.github.waymark.extension;

import org.jspecify.annotations.NullMarked;
