/**
 * Makes the names of environments and resolves their parts: factors, axes, {@code exclude} and {@code include}.
 *
 * <p>Doesn't interpret settings. Start at {@link io.github.waymark.matrix.plan.names.EnvironmentNames}.
 */
@NullMarked
package io.github.waymark.matrix.plan.names;

import org.jspecify.annotations.NullMarked;
