/**
 * The forms in which answers are written.
 *
 * <p>Pure. Start at {@link io.github.waymark.constraints.report.Form}.
 */
@NullMarked
package io.github.waymark.constraints.report;

import org.jspecify.annotations.NullMarked;
