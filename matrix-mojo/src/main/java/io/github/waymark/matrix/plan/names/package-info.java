/**
 * The names of environments and what their parts mean: factors, axes and the rows of a table.
 *
 * <p>Knows declarations, but no settings. Start at {@link io.github.waymark.matrix.plan.names.EnvironmentNames}.
 */
@NullMarked
package io.github.waymark.matrix.plan.names;

import org.jspecify.annotations.NullMarked;
