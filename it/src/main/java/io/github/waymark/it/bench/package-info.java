/**
 * What a version from git costs at the start of a build, with other tools measured beside.
 *
 * <p>Knows Maven and git only as programs. Start at {@code StartUp}; {@code Contestant} lists what is compared.
 */
@NullMarked
package io.github.waymark.it.bench;

import org.jspecify.annotations.NullMarked;
