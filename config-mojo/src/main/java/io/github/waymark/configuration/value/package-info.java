/**
 * What a framework makes of the text of a value: each dialect has a table of its own, taken from the framework's converters.
 *
 * <p>Independent of files. Start at {@link io.github.waymark.configuration.value.ValueReader}.
 */
@NullMarked
package io.github.waymark.configuration.value;

import org.jspecify.annotations.NullMarked;
