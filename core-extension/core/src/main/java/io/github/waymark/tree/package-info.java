/**
 * A file of names, lists and texts with the place of each: what is left of YAML or XML once it was read.
 *
 * <p>Knows no parser, and not what the names mean. Start at {@link io.github.waymark.tree.Tree}.
 */
@NullMarked
package io.github.waymark.tree;

import org.jspecify.annotations.NullMarked;
