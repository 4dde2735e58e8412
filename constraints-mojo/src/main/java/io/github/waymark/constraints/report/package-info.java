/**
 * How answers are written for programs.
 *
 * <p>Pure. Start at {@link io.github.waymark.constraints.report.Json}.
 */
@NullMarked
package io.github.waymark.constraints.report;

import org.jspecify.annotations.NullMarked;
