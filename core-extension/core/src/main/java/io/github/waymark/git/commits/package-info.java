/**
 * Commits in memory: their ids, parents, authors and messages, and how they follow each other.
 *
 * <p>Knows no repository: {@code history.jgit} fills these. Start at {@link io.github.waymark.git.commits.CommitGraph}.
 */
@NullMarked
package io.github.waymark.git.commits;

import org.jspecify.annotations.NullMarked;
