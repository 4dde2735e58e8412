/**
 * Adapters to Maven that the extension, the goals and the enforcer rules share: the build of a session, and lists fetched by
 * Maven's transport.
 *
 * <p>Independent of release notes, the matrix and versions. Start at {@link io.github.waymark.maven.MavenBuild}.
 */
@NullMarked
package io.github.waymark.maven;

import org.jspecify.annotations.NullMarked;
