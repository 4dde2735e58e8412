/**
 * Reads the options that jars and modules declare, one class for each format.
 *
 * <p>No format knows another one. Knows neither settings files nor Maven. Start at {@link
 * io.github.waymark.configuration.source.ModelReader}.
 */
@NullMarked
package io.github.waymark.configuration.source;

import org.jspecify.annotations.NullMarked;
