/**
 * Caches results in files in the git folder or in the user's Maven folder.
 *
 * <p>Independent of what is cached. Start at {@link io.github.waymark.cache.Cache}.
 */
@NullMarked
package io.github.waymark.cache;

import org.jspecify.annotations.NullMarked;
