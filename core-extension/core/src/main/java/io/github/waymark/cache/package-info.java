/**
 * Remembers, inside the git folder, what takes long to find out.
 *
 * <p>Knows nothing of what it keeps. Start at {@link io.github.waymark.cache.Cache}.
 */
@NullMarked
package io.github.waymark.cache;

import org.jspecify.annotations.NullMarked;
