/**
 * Measures the version from git at the start of a build, and the more expensive goals, compared with other tools.
 *
 * <p>Knows Maven and git only as programs. Start at {@code Benchmark}, which lists all benchmarks, runs them, and puts their
 * rows into one table.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
