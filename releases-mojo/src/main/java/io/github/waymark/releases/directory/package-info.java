/**
 * The folder of release requests: its settings, its series and the files of the deliverables.
 *
 * <p>Start at {@link io.github.waymark.releases.directory.RequestDirectory}.
 */
@NullMarked
package io.github.waymark.releases.directory;

import org.jspecify.annotations.NullMarked;
