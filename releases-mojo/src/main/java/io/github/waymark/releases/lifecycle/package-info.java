/**
 * The start of a series, and its transitions to the next phases, as changes of the files of requests.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.lifecycle.SeriesTransition}.
 */
@NullMarked
package io.github.waymark.releases.lifecycle;

import org.jspecify.annotations.NullMarked;
