/**
 * Finds the providers among the classes of a module, and makes its service files.
 *
 * <p>Start at {@link io.github.waymark.entrypoints.generate.ProviderScan} and {@link
 * io.github.waymark.entrypoints.generate.GeneratedFiles}.
 */
@NullMarked
package io.github.waymark.entrypoints.generate;

import org.jspecify.annotations.NullMarked;
