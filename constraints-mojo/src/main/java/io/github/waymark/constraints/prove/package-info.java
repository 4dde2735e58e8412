/**
 * Proves proposals by builds, and finds those that break them.
 *
 * <p>Knows processes and files, no Maven type. Start at {@link io.github.waymark.constraints.prove.Bisection}.
 */
@NullMarked
package io.github.waymark.constraints.prove;

import org.jspecify.annotations.NullMarked;
