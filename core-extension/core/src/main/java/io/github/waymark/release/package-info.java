/**
 * Assigns commits to releases: a release has the commits that are reachable from its tag but from no earlier release. Also what release
 * notes, API reports and the messages of tags say of a release.
 *
 * <p>Reads a history only through its interface. Start at {@link io.github.waymark.release.ReleaseLog}.
 */
@NullMarked
package io.github.waymark.release;

import org.jspecify.annotations.NullMarked;
