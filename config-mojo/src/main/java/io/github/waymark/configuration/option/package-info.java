/**
 * Options that programs can be configured with: their names, types, defaults, choices and deprecations, whatever format describes them.
 *
 * <p>Knows neither jars nor settings files nor Maven. Start at {@link io.github.waymark.configuration.option.OptionModel} and {@link
 * io.github.waymark.configuration.option.Option}.
 */
@NullMarked
package io.github.waymark.configuration.option;

import org.jspecify.annotations.NullMarked;
