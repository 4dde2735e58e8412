/**
 * Merges the settings of an environment from the layers that apply to it, with their origins.
 *
 * <p>Start at {@link io.github.waymark.matrix.plan.settings.SettingsComposer}.
 */
@NullMarked
package io.github.waymark.matrix.plan.settings;

import org.jspecify.annotations.NullMarked;
