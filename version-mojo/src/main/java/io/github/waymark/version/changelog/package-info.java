/**
 * The changelog: the commits of each release.
 *
 * <p>Does not depend on Maven; the history is passed as {@link io.github.waymark.git.commits.CommitLog}. Start at {@link
 * io.github.waymark.version.changelog.Changelog}.
 */
@NullMarked
package io.github.waymark.version.changelog;

import org.jspecify.annotations.NullMarked;
