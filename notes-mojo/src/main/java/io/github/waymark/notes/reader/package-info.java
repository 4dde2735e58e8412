/**
 * The class for applications to read their own release notes; its source is added to their build.
 *
 * <p>Depends on Java 8 only, not on other packages of Waymark. Start at {@link ReleaseNotes}.
 */
@NullMarked
package io.github.waymark.notes.reader;

import org.jspecify.annotations.NullMarked;
