/**
 * What a build is, told to those who run what it made: version and commit, as a resource, in the manifest and by a class.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.version.buildinfo.BuildInfo}.
 */
@NullMarked
package io.github.waymark.version.buildinfo;

import org.jspecify.annotations.NullMarked;
