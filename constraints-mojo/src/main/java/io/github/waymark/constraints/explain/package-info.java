/**
 * Tells why a module uses the version that it uses.
 *
 * <p>Pure: trees and a list in, text out. Start at {@link io.github.waymark.constraints.explain.ConstraintExplanation}.
 */
@NullMarked
package io.github.waymark.constraints.explain;

import org.jspecify.annotations.NullMarked;
