/**
 * What a module uses: every place of its dependency tree, with what was asked for there and what was taken.
 *
 * <p>Pure values, no Maven, no resolver. Start at {@link io.github.waymark.constraints.tree.ModuleTree}.
 */
@NullMarked
package io.github.waymark.constraints.tree;

import org.jspecify.annotations.NullMarked;
