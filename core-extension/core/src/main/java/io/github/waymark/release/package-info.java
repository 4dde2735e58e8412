/**
 * Which commits belong to which release: a release has the commits that its tag reaches and no earlier release does.
 *
 * <p>Pure: works on a commit graph and on version tags. Start at {@link io.github.waymark.release.ReleaseLog}.
 */
@NullMarked
package io.github.waymark.release;

import org.jspecify.annotations.NullMarked;
