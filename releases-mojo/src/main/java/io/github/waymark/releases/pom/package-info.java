/**
 * The POMs of a repository at a commit, as Maven sees them.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.pom.EffectivePoms}.
 */
@NullMarked
package io.github.waymark.releases.pom;

import org.jspecify.annotations.NullMarked;
