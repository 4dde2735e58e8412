/**
 * The settings of an environment, merged from the layers that apply to it, each with its origin.
 *
 * <p>Start at {@link io.github.waymark.matrix.plan.settings.SettingsComposer}.
 */
@NullMarked
package io.github.waymark.matrix.plan.settings;

import org.jspecify.annotations.NullMarked;
