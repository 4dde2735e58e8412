/**
 * The explanation why a module uses a version.
 *
 * <p>Start at {@link io.github.waymark.constraints.explain.ConstraintExplanation}.
 */
@NullMarked
package io.github.waymark.constraints.explain;

import org.jspecify.annotations.NullMarked;
