/**
 * The authors and co-authors of a history, each once, under their proper name.
 *
 * <p>Does not depend on Maven; the history is passed as {@link io.github.waymark.git.commits.CommitLog}. Start at {@link
 * io.github.waymark.version.authors.AuthorCollector}.
 */
@NullMarked
package io.github.waymark.version.authors;

import org.jspecify.annotations.NullMarked;
