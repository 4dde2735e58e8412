/**
 * Build information in the jar: version and commit, as resources, in the manifest and in a generated class.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.version.buildinfo.BuildInfo}.
 */
@NullMarked
package io.github.waymark.version.buildinfo;

import org.jspecify.annotations.NullMarked;
