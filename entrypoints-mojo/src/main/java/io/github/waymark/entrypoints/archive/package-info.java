/**
 * Jars and folders of a class path: their entries and classes, each opened once in a build.
 *
 * <p>Nothing is ever extracted. Start at {@link io.github.waymark.entrypoints.archive.Archive} and {@link
 * io.github.waymark.entrypoints.archive.Archives}.
 */
@NullMarked
package io.github.waymark.entrypoints.archive;

import org.jspecify.annotations.NullMarked;
