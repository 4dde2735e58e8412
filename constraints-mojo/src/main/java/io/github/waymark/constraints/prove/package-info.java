/**
 * Tests proposals by collecting trees or by builds, and finds those that fail.
 *
 * <p>Start at {@link io.github.waymark.constraints.prove.Bisection}.
 */
@NullMarked
package io.github.waymark.constraints.prove;

import org.jspecify.annotations.NullMarked;
