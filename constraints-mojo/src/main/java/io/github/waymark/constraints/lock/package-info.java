/**
 * Writes down the resolved files with their hashes, and compares.
 *
 * <p>Knows files, no Maven and no resolver. Start at {@link io.github.waymark.constraints.lock.Lock}.
 */
@NullMarked
package io.github.waymark.constraints.lock;

import org.jspecify.annotations.NullMarked;
