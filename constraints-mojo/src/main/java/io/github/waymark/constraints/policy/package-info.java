/**
 * The policy, which says how far versions may be updated on each branch.
 *
 * <p>Start at {@link io.github.waymark.constraints.policy.Policy}.
 */
@NullMarked
package io.github.waymark.constraints.policy;

import org.jspecify.annotations.NullMarked;
