/**
 * Text of strangers, made safe for the markup that it is put into.
 *
 * <p>Knows markup only. Start at {@link io.github.waymark.version.words.Markup}.
 */
@NullMarked
package io.github.waymark.version.words;

import org.jspecify.annotations.NullMarked;
