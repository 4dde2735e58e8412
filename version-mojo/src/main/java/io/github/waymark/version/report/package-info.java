/**
 * Reports of versions: text, JSON and properties, and the explanation of how a version was derived.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.version.report.VersionReport}.
 */
@NullMarked
package io.github.waymark.version.report;

import org.jspecify.annotations.NullMarked;
