/**
 * Turns the place of a commit among version tags into a version, and reads versions out of tags.
 *
 * <p>Pure: no files, no clock, no environment, no git, no Maven. What is read of the repository comes in as values, see
 * {@link io.github.waymark.version.DescribeResult}, where to start. Tags are read by {@link
 * io.github.waymark.version.TagPattern}, commit messages by {@link io.github.waymark.version.BumpRequests}.
 */
@NullMarked
package io.github.waymark.version;

import org.jspecify.annotations.NullMarked;
