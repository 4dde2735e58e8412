/**
 * The JSON schemas of what people write and programs read here.
 *
 * <p>Pure. Start at {@link io.github.waymark.constraints.schema.Schema}.
 */
@NullMarked
package io.github.waymark.constraints.schema;

import org.jspecify.annotations.NullMarked;
