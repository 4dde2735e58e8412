/**
 * What git knows of a project: its commits, its version tags, and how far a commit is past them.
 *
 * <p>Knows files of git's own formats, but neither JGit nor Maven; the repository itself is read in
 * {@code history.jgit}, which must not be loaded where these values suffice. Start at {@link
 * io.github.waymark.git.GitFolder}, then {@link io.github.waymark.history.RepositoryReader}.
 */
@NullMarked
package io.github.waymark.history;

import org.jspecify.annotations.NullMarked;
