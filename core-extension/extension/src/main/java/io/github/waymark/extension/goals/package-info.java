/**
 * Lets users call the goals of Waymark's plugins by their prefixes, in the extension's own version.
 *
 * <p>Start at {@link io.github.waymark.extension.goals.WaymarkPlugins}.
 */
@NullMarked
package io.github.waymark.extension.goals;

import org.jspecify.annotations.NullMarked;
