/**
 * Tells what a checkout knows for the elements of a POM that Maven Central demands, and what nobody knows.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.version.metadata.MetadataReport}.
 */
@NullMarked
package io.github.waymark.version.metadata;

import org.jspecify.annotations.NullMarked;
