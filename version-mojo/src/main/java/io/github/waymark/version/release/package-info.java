/**
 * The next release: what its version is, what stands in its way, and its tag.
 *
 * <p>Knows nothing of Maven. The only package that changes a repository, by the {@code git} program, and only when told to. Start at
 * {@link io.github.waymark.version.release.NextReleaseVersion} and {@link io.github.waymark.version.release.ReleaseCheck}.
 */
@NullMarked
package io.github.waymark.version.release;

import org.jspecify.annotations.NullMarked;
