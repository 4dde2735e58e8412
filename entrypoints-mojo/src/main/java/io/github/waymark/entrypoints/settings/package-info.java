/**
 * The section {@code entry-points} of {@code .mvn/waymark.yaml}, and the lists that the plugin contains.
 *
 * <p>Start at {@link io.github.waymark.entrypoints.settings.EntryPointSettings}.
 */
@NullMarked
package io.github.waymark.entrypoints.settings;

import org.jspecify.annotations.NullMarked;
