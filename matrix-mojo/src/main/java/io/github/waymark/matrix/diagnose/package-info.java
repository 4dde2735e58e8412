/**
 * Finds out why tests differ between environments: by running them again, or on further JDKs.
 *
 * <p>Decides what to run, and what the results show; it starts no process itself. Start at
 * {@link io.github.waymark.matrix.diagnose.DifferingTests} and {@link io.github.waymark.matrix.diagnose.JdkBisection}.
 */
@NullMarked
package io.github.waymark.matrix.diagnose;

import org.jspecify.annotations.NullMarked;
