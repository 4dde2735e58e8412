/**
 * The search for newer versions that the policy allows.
 *
 * <p>Start at {@link io.github.waymark.constraints.update.ListUpdate}.
 */
@NullMarked
package io.github.waymark.constraints.update;

import org.jspecify.annotations.NullMarked;
