/**
 * Shows the progress of a run, on a terminal or as lines, and a summary at the end.
 *
 * <p>Learns of a run only through {@link io.github.waymark.matrix.run.child.ProgressListener}. Start at {@link
 * io.github.waymark.matrix.progress.ProgressDisplay}.
 */
@NullMarked
package io.github.waymark.matrix.progress;

import org.jspecify.annotations.NullMarked;
