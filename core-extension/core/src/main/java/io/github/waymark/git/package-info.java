/**
 * Files of the git folder that every build reads: where the folder is, git's configuration, who owns the repository, and a
 * fingerprint of HEAD and tags.
 *
 * <p>Uses the JDK only. What these readers can't decide is left to JGit, see {@code history.jgit}. Start at {@link
 * io.github.waymark.git.GitFolder}.
 */
@NullMarked
package io.github.waymark.git;

import org.jspecify.annotations.NullMarked;
