/**
 * The JSON schemas of constraints lists, policies and check reports.
 *
 * <p>Start at {@link io.github.waymark.constraints.schema.Schema}.
 */
@NullMarked
package io.github.waymark.constraints.schema;

import org.jspecify.annotations.NullMarked;
