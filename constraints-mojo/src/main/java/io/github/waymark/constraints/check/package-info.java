/**
 * The check of dependency trees against a list.
 *
 * <p>Start at {@link io.github.waymark.constraints.check.Check}.
 */
@NullMarked
package io.github.waymark.constraints.check;

import org.jspecify.annotations.NullMarked;
