/**
 * Dependency trees: each place with the requested and the resolved version.
 *
 * <p>Start at {@link io.github.waymark.constraints.tree.ModuleTree}.
 */
@NullMarked
package io.github.waymark.constraints.tree;

import org.jspecify.annotations.NullMarked;
