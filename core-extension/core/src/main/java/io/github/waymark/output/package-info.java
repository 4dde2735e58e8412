/**
 * Writes what goals make: whole files, moved into place, and only when their content changed; and reports.
 *
 * <p>Knows nothing of what is written. Start at {@link io.github.waymark.output.OutputFile} and {@link io.github.waymark.output.ReportTarget}.
 */
@NullMarked
package io.github.waymark.output;

import org.jspecify.annotations.NullMarked;
