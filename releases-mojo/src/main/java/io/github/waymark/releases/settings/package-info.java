/**
 * The settings of a repository of release requests: {@code releases.yml}.
 *
 * <p>Start at {@link io.github.waymark.releases.settings.RequestSettings}.
 */
@NullMarked
package io.github.waymark.releases.settings;

import org.jspecify.annotations.NullMarked;
