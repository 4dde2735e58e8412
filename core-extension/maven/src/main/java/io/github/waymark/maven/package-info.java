/**
 * What faces Maven and is shared by the extension, the goals and the rules of the enforcer: the build that a session is, and lists
 * that are fetched by Maven's transport.
 *
 * <p>Knows nothing of versions, notes, the matrix or constraints. Start at {@link io.github.waymark.maven.MavenBuild}.
 */
@NullMarked
package io.github.waymark.maven;

import org.jspecify.annotations.NullMarked;
