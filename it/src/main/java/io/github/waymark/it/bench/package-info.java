/**
 * What a version from git costs at the start of a build, and what goals over a long history cost, with other tools measured beside.
 *
 * <p>Knows Maven and git only as programs. Start at {@code StartUp}, where {@code Contestant} lists what is
 * compared, or at {@code AuthorsAndChangelog}.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
