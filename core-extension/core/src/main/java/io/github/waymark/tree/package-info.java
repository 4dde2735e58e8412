/**
 * The content of a YAML or XML file: names, lists and texts with their places.
 *
 * <p>Independent of the parser and of the meaning of names. Start at {@link io.github.waymark.tree.Tree}.
 */
@NullMarked
package io.github.waymark.tree;

import org.jspecify.annotations.NullMarked;
