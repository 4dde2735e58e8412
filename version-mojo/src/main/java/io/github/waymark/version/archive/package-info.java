/**
 * Source archives: reproducible archives of the files that git tracks at a commit, with a record of the version.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.version.archive.SourceArchive}.
 */
@NullMarked
package io.github.waymark.version.archive;

import org.jspecify.annotations.NullMarked;
