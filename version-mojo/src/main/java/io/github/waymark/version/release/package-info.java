/**
 * The next release: its version, the checks before it, and its tag.
 *
 * <p>Does not depend on Maven. This is the only package that changes a repository, with the {@code git} program and only on request. Start at
 * {@link io.github.waymark.version.release.NextReleaseVersion} and {@link io.github.waymark.version.release.ReleaseCheck}.
 */
@NullMarked
package io.github.waymark.version.release;

import org.jspecify.annotations.NullMarked;
