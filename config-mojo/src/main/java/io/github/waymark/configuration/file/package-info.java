/**
 * Configuration files: which files of a project are some, and their settings with places.
 *
 * <p>Independent of the options that exist. Start at {@link io.github.waymark.configuration.file.ConfigurationSearch} and {@link
 * io.github.waymark.configuration.file.ConfigurationFile}.
 */
@NullMarked
package io.github.waymark.configuration.file;

import org.jspecify.annotations.NullMarked;
