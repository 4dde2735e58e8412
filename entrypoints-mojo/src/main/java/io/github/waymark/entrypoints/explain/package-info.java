/**
 * Explains a service or a provider: who registers it, through which dependencies, and why it would not load.
 *
 * <p>Start at {@link io.github.waymark.entrypoints.explain.ServiceExplanation}.
 */
@NullMarked
package io.github.waymark.entrypoints.explain;

import org.jspecify.annotations.NullMarked;
