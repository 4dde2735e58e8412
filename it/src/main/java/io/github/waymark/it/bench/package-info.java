/**
 * Measures the version from git at the start of a build, and the more expensive goals, compared with other tools.
 *
 * <p>Knows Maven and git only as programs. Each class with a {@code main} is a benchmark, named by {@code -Dbench.of}; start at
 * {@code StartUp}, where {@code Contestant} lists what is compared.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
