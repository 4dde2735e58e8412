/**
 * Compares the services, providers and scripts of two versions of an artifact.
 *
 * <p>Independent of where the versions are from. Start at {@link io.github.waymark.entrypoints.diff.EntryPointDiff}.
 */
@NullMarked
package io.github.waymark.entrypoints.diff;

import org.jspecify.annotations.NullMarked;
