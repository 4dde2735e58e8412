/**
 * Compares a packaged artifact that contains its dependencies with the class path that it was made of.
 *
 * <p>Independent of how the artifacts and the plugins that made them are found. Start at {@link
 * io.github.waymark.entrypoints.packaging.PackageCheck}.
 */
@NullMarked
package io.github.waymark.entrypoints.packaging;

import org.jspecify.annotations.NullMarked;
