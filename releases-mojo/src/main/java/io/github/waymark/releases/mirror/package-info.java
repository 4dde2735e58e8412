/**
 * Bare copies of the repositories of deliverables.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.mirror.Mirrors}.
 */
@NullMarked
package io.github.waymark.releases.mirror;

import org.jspecify.annotations.NullMarked;
