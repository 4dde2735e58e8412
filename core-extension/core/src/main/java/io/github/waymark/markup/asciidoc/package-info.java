/**
 * Reads and writes a subset of AsciiDoc; other syntax is copied verbatim.
 *
 * <p>Pure. Start at {@link io.github.waymark.markup.asciidoc.AsciiDocReader}.
 */
@NullMarked
package io.github.waymark.markup.asciidoc;

import org.jspecify.annotations.NullMarked;
