/**
 * The bot: finds newer versions that the policy allows, and proposes them.
 *
 * <p>Knows no Maven, no resolver and no git. Start at {@link io.github.waymark.constraints.update.ListUpdate}.
 */
@NullMarked
package io.github.waymark.constraints.update;

import org.jspecify.annotations.NullMarked;
