/**
 * Commits in memory: ids, parents, authors and messages, and the commit graph.
 *
 * <p>Independent of a repository: {@code history.jgit} reads the commits. Start at {@link
 * io.github.waymark.git.commits.CommitGraph}.
 */
@NullMarked
package io.github.waymark.git.commits;

import org.jspecify.annotations.NullMarked;
