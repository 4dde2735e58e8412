/**
 * The series of releases and their status.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.series.SeriesStatus}.
 */
@NullMarked
package io.github.waymark.releases.series;

import org.jspecify.annotations.NullMarked;
