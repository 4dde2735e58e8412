/**
 * What a repository says of itself, for the POM elements that Maven Central demands: where it is hosted, its licence, its purpose, its
 * developers.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.metadata.ProjectMetadata}.
 */
@NullMarked
package io.github.waymark.metadata;

import org.jspecify.annotations.NullMarked;
