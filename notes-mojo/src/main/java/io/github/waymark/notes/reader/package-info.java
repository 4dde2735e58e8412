/**
 * The class that applications get to read their own release notes with; its source goes into their build.
 *
 * <p>Knows nothing but Java 8, and nothing else of Waymark. Start at {@link ReleaseNotes}.
 */
@NullMarked
package io.github.waymark.notes.reader;

import org.jspecify.annotations.NullMarked;
