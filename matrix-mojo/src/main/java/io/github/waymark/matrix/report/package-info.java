/**
 * Writes results as an HTML page, as Markdown and as JUnit XML.
 *
 * <p>Does not depend on how a matrix is run. Start at {@link io.github.waymark.matrix.report.TestGrid}.
 */
@NullMarked
package io.github.waymark.matrix.report;

import org.jspecify.annotations.NullMarked;
