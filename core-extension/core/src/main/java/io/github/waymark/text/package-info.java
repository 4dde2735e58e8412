/**
 * Small work on text: patterns of names and paths, XML escapes, counted words.
 *
 * <p>Pure: no files, no Maven, no library. No class needs another.
 */
@NullMarked
package io.github.waymark.text;

import org.jspecify.annotations.NullMarked;
