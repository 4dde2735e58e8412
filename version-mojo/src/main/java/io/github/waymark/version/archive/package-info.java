/**
 * Source archives: what git tracks at a commit, in one file that is the same wherever it is made, with a record of its version.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.version.archive.SourceArchive}.
 */
@NullMarked
package io.github.waymark.version.archive;

import org.jspecify.annotations.NullMarked;
