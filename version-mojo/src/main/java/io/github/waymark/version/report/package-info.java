/**
 * Tells versions to people and programs: one line, JSON, properties, or the whole trail that led to one.
 *
 * <p>Knows nothing of Maven. Start at {@link io.github.waymark.version.report.VersionReport}.
 */
@NullMarked
package io.github.waymark.version.report;

import org.jspecify.annotations.NullMarked;
