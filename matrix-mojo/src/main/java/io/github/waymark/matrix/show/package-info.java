/**
 * Formats what the planning goals print: environments, settings with their origins, JDKs, the matrix for GitHub.
 *
 * <p>Does not depend on files and Maven. Start at {@link io.github.waymark.matrix.show.EnvironmentList}.
 */
@NullMarked
package io.github.waymark.matrix.show;

import org.jspecify.annotations.NullMarked;
