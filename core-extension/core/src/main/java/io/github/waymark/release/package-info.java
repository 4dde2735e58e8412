/**
 * Assigns commits to releases: a release has the commits that are reachable from its tag but from no earlier release.
 *
 * <p>Works only on a commit graph and version tags. Start at {@link io.github.waymark.release.ReleaseLog}.
 */
@NullMarked
package io.github.waymark.release;

import org.jspecify.annotations.NullMarked;
