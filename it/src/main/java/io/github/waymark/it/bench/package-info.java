/**
 * What a version from git costs at the start of a build, and what the dearer goals cost, with other tools measured beside.
 *
 * <p>Knows Maven and git only as programs. Each class with a {@code main} is a benchmark, named by {@code -Dbench.of}; start at
 * {@code StartUp}, where {@code Contestant} lists what is compared.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
