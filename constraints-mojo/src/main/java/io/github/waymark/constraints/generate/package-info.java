/**
 * Finds one set of versions with which several projects can live together, or names what keeps them apart.
 *
 * <p>Knows no Maven and no resolver: projects and repositories are asked through {@link
 * io.github.waymark.constraints.generate.Project} and {@link io.github.waymark.constraints.generate.AvailableVersions}. Start at {@link
 * io.github.waymark.constraints.generate.ListGeneration}.
 */
@NullMarked
package io.github.waymark.constraints.generate;

import org.jspecify.annotations.NullMarked;
