/**
 * The blocks and inlines of a text, independent of its markup language, and the code that all readers and writers share.
 *
 * <p>Pure. Start at {@link io.github.waymark.markup.block.Block}.
 */
@NullMarked
package io.github.waymark.markup.block;

import org.jspecify.annotations.NullMarked;
