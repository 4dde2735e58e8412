/**
 * Keeps what takes long to find out in files inside the git folder or the user's Maven folder.
 *
 * <p>Knows nothing of what it keeps. Start at {@link io.github.waymark.cache.Cache}.
 */
@NullMarked
package io.github.waymark.cache;

import org.jspecify.annotations.NullMarked;
