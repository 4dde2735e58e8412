/**
 * The people behind a history: authors and co-authors, each once, under the name they want to have.
 *
 * <p>Knows nothing of Maven; history comes in as {@link io.github.waymark.history.RepositoryReader}. Start at {@link
 * io.github.waymark.version.authors.AuthorCollector}.
 */
@NullMarked
package io.github.waymark.version.authors;

import org.jspecify.annotations.NullMarked;
