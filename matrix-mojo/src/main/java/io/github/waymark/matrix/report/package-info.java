/**
 * Shows results to people and programs: the grid of tests and environments as a page, as Markdown and as JUnit XML.
 *
 * <p>Reads results and reports, and knows nothing of how they came about. Start at {@link io.github.waymark.matrix.report.TestGrid}.
 */
@NullMarked
package io.github.waymark.matrix.report;

import org.jspecify.annotations.NullMarked;
