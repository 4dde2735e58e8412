/**
 * The settings: their declarations, and their values from the command line, the POM and the project's file.
 *
 * <p>Uses no files, no Maven and no parser. Start at {@link Config}.
 */
@NullMarked
package io.github.waymark.notes.config;

import org.jspecify.annotations.NullMarked;
