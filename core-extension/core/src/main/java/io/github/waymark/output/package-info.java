/**
 * Writes reports and output files; files are replaced atomically, and only if their content changed.
 *
 * <p>Independent of the content. Start at {@link io.github.waymark.output.OutputFile} and {@link io.github.waymark.output.ReportTarget}.
 */
@NullMarked
package io.github.waymark.output;

import org.jspecify.annotations.NullMarked;
