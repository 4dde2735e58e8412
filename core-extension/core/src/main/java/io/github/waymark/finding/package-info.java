/**
 * What is wrong with files of a project, by rule and place, and the reports that are made of it.
 *
 * <p>Each area brings its own rules. Knows neither files nor Maven. Start at {@link io.github.waymark.finding.Finding} and {@link
 * io.github.waymark.finding.FindingReport}.
 */
@NullMarked
package io.github.waymark.finding;

import org.jspecify.annotations.NullMarked;
