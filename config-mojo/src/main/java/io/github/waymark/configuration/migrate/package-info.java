/**
 * Renames the settings of deprecated options in the text of configuration files, and shows the change as a patch.
 *
 * <p>Changes nothing where it isn't sure. Start at {@link io.github.waymark.configuration.migrate.Migration}.
 */
@NullMarked
package io.github.waymark.configuration.migrate;

import org.jspecify.annotations.NullMarked;
