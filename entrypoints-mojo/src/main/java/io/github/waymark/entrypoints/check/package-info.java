/**
 * Checks service files, providers and modules of a class path.
 *
 * <p>Independent of packaged artifacts. Start at {@link io.github.waymark.entrypoints.check.EntryPointCheck}.
 */
@NullMarked
package io.github.waymark.entrypoints.check;

import org.jspecify.annotations.NullMarked;
