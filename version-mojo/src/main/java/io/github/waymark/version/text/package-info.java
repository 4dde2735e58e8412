/**
 * Writes texts safely into markup and property files.
 *
 * <p>Start at {@link io.github.waymark.version.text.MarkupEscape}.
 */
@NullMarked
package io.github.waymark.version.text;

import org.jspecify.annotations.NullMarked;
