/**
 * What the planning goals show: lists, settings with their origins, JDKs, the matrix for GitHub; for people and for programs.
 *
 * <p>Makes texts of values, and knows neither files nor Maven. Start at {@link io.github.waymark.matrix.show.EnvironmentList}.
 */
@NullMarked
package io.github.waymark.matrix.show;

import org.jspecify.annotations.NullMarked;
