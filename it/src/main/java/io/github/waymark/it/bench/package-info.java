/**
 * What a version from git costs at the start of a build, with other tools measured beside, and what release notes take.
 *
 * <p>Knows Maven and git only as programs. Start at {@code StartUp}, where {@code Contestant} lists what is compared, or at {@code
 * ReleaseNotes}.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
