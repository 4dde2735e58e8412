/**
 * The rules for entry points.
 *
 * <p>Independent of how they are checked. Start at {@link io.github.waymark.entrypoints.rule.EntryPointRule}.
 */
@NullMarked
package io.github.waymark.entrypoints.rule;

import org.jspecify.annotations.NullMarked;
