/**
 * Finds metadata in a repository for the POM elements that Maven Central requires: its location, licence, description and developers.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.metadata.ProjectMetadata}.
 */
@NullMarked
package io.github.waymark.metadata;

import org.jspecify.annotations.NullMarked;
