/**
 * The review of declared dependencies against the allowed and denied libraries of a list.
 *
 * <p>Start at {@link io.github.waymark.constraints.requirements.RequirementsReview}.
 */
@NullMarked
package io.github.waymark.constraints.requirements;

import org.jspecify.annotations.NullMarked;
