/**
 * Reads and writes a subset of AsciiDoc; other syntax is copied verbatim.
 *
 * <p>Pure. Start at {@link io.github.waymark.notes.markup.asciidoc.AsciiDocReader}.
 */
@NullMarked
package io.github.waymark.notes.markup.asciidoc;

import org.jspecify.annotations.NullMarked;
