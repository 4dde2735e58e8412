/**
 * Text utilities: regular expressions of users, patterns of names and paths, XML escapes, counted nouns.
 *
 * <p>Independent of files, Maven and libraries, and of each other.
 */
@NullMarked
package io.github.waymark.text;

import org.jspecify.annotations.NullMarked;
