/**
 * Reads files of other commits, and commits a changed file to a branch without touching the working tree.
 *
 * <p>The only package that uses JGit.
 *
 * <p>Start at {@link io.github.waymark.constraints.git.ListRepository}.
 */
@NullMarked
package io.github.waymark.constraints.git;

import org.jspecify.annotations.NullMarked;
