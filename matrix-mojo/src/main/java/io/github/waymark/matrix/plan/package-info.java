/**
 * Plans the environments that a project is tested in, each with its settings and their origins.
 *
 * <p>Depends on no Maven type, starts no process, and writes no files. Start at {@link io.github.waymark.matrix.plan.Plan}.
 */
@NullMarked
package io.github.waymark.matrix.plan;

import org.jspecify.annotations.NullMarked;
