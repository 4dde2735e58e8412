/**
 * Reads a part of AsciiDoc, and writes it; the rest is kept verbatim.
 *
 * <p>Pure. Start at {@link io.github.waymark.notes.markup.asciidoc.AsciiDocReader}.
 */
@NullMarked
package io.github.waymark.notes.markup.asciidoc;

import org.jspecify.annotations.NullMarked;
