/**
 * A file of names, lists and texts, with the place of each; what is left of YAML once it was read.
 *
 * <p>Knows no parser and not what the names mean. Start at {@link Value}.
 */
@NullMarked
package io.github.waymark.notes.tree;

import org.jspecify.annotations.NullMarked;
