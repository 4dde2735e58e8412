/**
 * How a project keeps its notes: the declared settings, and their values from the command line, the POM and the project's file.
 *
 * <p>Knows no file system, no Maven and no parser. Start at {@link Config}.
 */
@NullMarked
package io.github.waymark.notes.config;

import org.jspecify.annotations.NullMarked;
