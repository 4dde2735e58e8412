/**
 * Holds what POMs declare against the reviewed libraries of a list.
 *
 * <p>Pure. Start at {@link io.github.waymark.constraints.requirements.RequirementsReview}.
 */
@NullMarked
package io.github.waymark.constraints.requirements;

import org.jspecify.annotations.NullMarked;
