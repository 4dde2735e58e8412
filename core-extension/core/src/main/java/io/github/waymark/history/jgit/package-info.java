/**
 * Reads repositories with JGit.
 *
 * <p>The only package that uses JGit and configures its static settings; it must not expose types of JGit. Start at {@link
 * io.github.waymark.history.jgit.JGitHistory}.
 */
@NullMarked
package io.github.waymark.history.jgit;

import org.jspecify.annotations.NullMarked;
