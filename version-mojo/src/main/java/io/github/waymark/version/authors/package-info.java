/**
 * Writes the list of the authors of a history.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.version.authors.AuthorList}.
 */
@NullMarked
package io.github.waymark.version.authors;

import org.jspecify.annotations.NullMarked;
