/**
 * The goals of the plugin, which read parameters and call the domain code.
 *
 * <p>Start at {@link io.github.waymark.entrypoints.maven.EntryPointsMojo}.
 */
@NullMarked
package io.github.waymark.entrypoints.maven;

import org.jspecify.annotations.NullMarked;
