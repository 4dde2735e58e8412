/**
 * JSON as all goals write it.
 *
 * <p>The only package of core that knows Gson. Start at {@link io.github.waymark.json.JsonMap}.
 */
@NullMarked
package io.github.waymark.json;

import org.jspecify.annotations.NullMarked;
