/**
 * What a requested release contains, for its reviewers: commits, release notes, dependencies, and what is not included.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.changes.ReleaseChanges}.
 */
@NullMarked
package io.github.waymark.releases.changes;

import org.jspecify.annotations.NullMarked;
