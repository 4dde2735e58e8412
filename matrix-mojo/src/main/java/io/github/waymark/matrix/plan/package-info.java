/**
 * The environments that a project is to be tested in, each with all its settings and where they come from.
 *
 * <p>Knows nothing of Maven, starts no process, and writes nothing. Start at {@link io.github.waymark.matrix.plan.Plan}.
 */
@NullMarked
package io.github.waymark.matrix.plan;

import org.jspecify.annotations.NullMarked;
