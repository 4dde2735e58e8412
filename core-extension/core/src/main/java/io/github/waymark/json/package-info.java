/**
 * Writes JSON.
 *
 * <p>The only package of core that uses Gson. Start at {@link io.github.waymark.json.JsonMap}.
 */
@NullMarked
package io.github.waymark.json;

import org.jspecify.annotations.NullMarked;
