/**
 * The lock file, which records the resolved files with their hashes.
 *
 * <p>Start at {@link io.github.waymark.constraints.lock.Lock}.
 */
@NullMarked
package io.github.waymark.constraints.lock;

import org.jspecify.annotations.NullMarked;
