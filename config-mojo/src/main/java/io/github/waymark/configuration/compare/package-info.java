/**
 * Compares the options of two class paths, relates the changes to the files of a project, and checks metadata itself.
 *
 * <p>Knows no Maven. Start at {@link io.github.waymark.configuration.compare.ModelDiff}, {@link
 * io.github.waymark.configuration.compare.UpgradeReport} and {@link io.github.waymark.configuration.compare.Lint}.
 */
@NullMarked
package io.github.waymark.configuration.compare;

import org.jspecify.annotations.NullMarked;
