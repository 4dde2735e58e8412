/**
 * The rules for release requests.
 *
 * <p>Start at {@link io.github.waymark.releases.rule.ReleaseRule}.
 */
@NullMarked
package io.github.waymark.releases.rule;

import org.jspecify.annotations.NullMarked;
