/**
 * Checks the settings of configuration files against the options of a class path.
 *
 * <p>Knows no Maven. Start at {@link io.github.waymark.configuration.check.Validation}.
 */
@NullMarked
package io.github.waymark.configuration.check;

import org.jspecify.annotations.NullMarked;
