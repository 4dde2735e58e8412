/**
 * What a user may set: the declared list of settings, and the values that the command line and {@code .mvn/waymark.yaml} give them.
 *
 * <p>Knows nothing of Maven or git, and not what a setting is for. Start at {@link io.github.waymark.settings.Settings}.
 */
@NullMarked
package io.github.waymark.settings;

import org.jspecify.annotations.NullMarked;
