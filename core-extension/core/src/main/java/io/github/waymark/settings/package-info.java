/**
 * Declared settings, and their values from the command line and from {@code .mvn/waymark.yaml}.
 *
 * <p>Independent of Maven and git, and of what a setting is for. Start at {@link io.github.waymark.settings.Settings}.
 */
@NullMarked
package io.github.waymark.settings;

import org.jspecify.annotations.NullMarked;
