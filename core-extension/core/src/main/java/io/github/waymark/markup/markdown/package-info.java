/**
 * Reads and writes Markdown.
 *
 * <p>Pure. The only package that depends on the Markdown parser. Start at {@link io.github.waymark.markup.markdown.MarkdownReader}.
 */
@NullMarked
package io.github.waymark.markup.markdown;

import org.jspecify.annotations.NullMarked;
