/**
 * Reports of the POM elements that Maven Central requires: missing ones, and those that the repository supplies.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.version.metadata.MetadataReport}.
 */
@NullMarked
package io.github.waymark.version.metadata;

import org.jspecify.annotations.NullMarked;
