/**
 * Applies merged requests: creates and pushes the tags and branches that they name, and records what was done.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.apply.ApplyRun}.
 */
@NullMarked
package io.github.waymark.releases.apply;

import org.jspecify.annotations.NullMarked;
