/**
 * Finds one set of versions with which several projects work together, or the conflicts between them.
 *
 * <p>It reads projects and repositories only through {@link io.github.waymark.constraints.generate.Project} and {@link
 * io.github.waymark.constraints.generate.AvailableVersions}.
 *
 * <p>Start at {@link io.github.waymark.constraints.generate.ListGeneration}.
 */
@NullMarked
package io.github.waymark.constraints.generate;

import org.jspecify.annotations.NullMarked;
