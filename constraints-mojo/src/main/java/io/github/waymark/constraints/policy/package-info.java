/**
 * What the bot may propose: how far own and foreign libraries may move on each branch.
 *
 * <p>Knows the policy's file, no list and no Maven. Start at {@link io.github.waymark.constraints.policy.Policy}.
 */
@NullMarked
package io.github.waymark.constraints.policy;

import org.jspecify.annotations.NullMarked;
