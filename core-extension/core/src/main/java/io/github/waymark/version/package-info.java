/**
 * Formats the version of a commit, and reads versions from tags.
 *
 * <p>Works on values only, without files, clock, environment, git or Maven. Start at {@link
 * io.github.waymark.version.DescribeResult}. Tags are read by {@link io.github.waymark.version.TagPattern}, commit messages by
 * {@link io.github.waymark.version.BumpRequests}.
 */
@NullMarked
package io.github.waymark.version;

import org.jspecify.annotations.NullMarked;
