/**
 * The formats of reports.
 *
 * <p>Start at {@link io.github.waymark.constraints.report.ReportFormat}.
 */
@NullMarked
package io.github.waymark.constraints.report;

import org.jspecify.annotations.NullMarked;
