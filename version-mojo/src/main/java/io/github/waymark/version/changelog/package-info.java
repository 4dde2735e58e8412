/**
 * The commits of each release, told to people and programs.
 *
 * <p>Knows nothing of Maven; history comes in as {@link io.github.waymark.git.commits.CommitLog}. Start at {@link
 * io.github.waymark.version.changelog.Changelog}.
 */
@NullMarked
package io.github.waymark.version.changelog;

import org.jspecify.annotations.NullMarked;
