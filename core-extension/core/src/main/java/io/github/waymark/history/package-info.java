/**
 * The history of a project: commits, version tags, and the distance between them.
 *
 * <p>Independent of JGit and Maven: {@code history.jgit} implements the reader, and is not loaded if cached values suffice. Start
 * at {@link io.github.waymark.history.RepositoryReader}.
 */
@NullMarked
package io.github.waymark.history;

import org.jspecify.annotations.NullMarked;
