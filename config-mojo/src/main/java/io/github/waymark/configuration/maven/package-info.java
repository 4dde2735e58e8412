/**
 * The goals of the plugin, which read parameters and call the domain code.
 *
 * <p>Start at {@link io.github.waymark.configuration.maven.ConfigOptionsMojo}.
 */
@NullMarked
package io.github.waymark.configuration.maven;

import org.jspecify.annotations.NullMarked;
