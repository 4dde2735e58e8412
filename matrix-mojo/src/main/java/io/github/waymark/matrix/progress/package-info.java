/**
 * Shows people how a run goes: a board on a terminal, plain lines elsewhere, a summary at the end.
 *
 * <p>Looks at a run only through {@link io.github.waymark.matrix.run.child.ProgressListener}. Start at {@link io.github.waymark.matrix.progress.TerminalProgress}.
 */
@NullMarked
package io.github.waymark.matrix.progress;

import org.jspecify.annotations.NullMarked;
