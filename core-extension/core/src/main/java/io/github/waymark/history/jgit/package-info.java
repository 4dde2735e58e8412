/**
 * Reads repositories with JGit.
 *
 * <p>The only package that knows JGit, and the only one that sets its static switches; it must show no
 * type of JGit to others. Start at {@link io.github.waymark.history.jgit.JGitHistory}.
 */
@NullMarked
package io.github.waymark.history.jgit;

import org.jspecify.annotations.NullMarked;
