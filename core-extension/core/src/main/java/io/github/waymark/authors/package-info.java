/**
 * The authors and co-authors of a history, each once, under their proper name and without bots.
 *
 * <p>Works only on commits in memory and the text of a mailmap. Start at {@link io.github.waymark.authors.AuthorCollector}.
 */
@NullMarked
package io.github.waymark.authors;

import org.jspecify.annotations.NullMarked;
