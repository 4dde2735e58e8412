/**
 * The goals of the plugin, which read parameters and call the domain code.
 *
 * <p>Start at {@link io.github.waymark.releases.maven.ReleaseRequestMojo}.
 */
@NullMarked
package io.github.waymark.releases.maven;

import org.jspecify.annotations.NullMarked;
