/**
 * Checks what modules use against a list: what is above it, differs from it, or isn't on it.
 *
 * <p>Pure: trees and a list in, findings out; knows no Maven, no resolver. Start at {@link io.github.waymark.constraints.check.Check}.
 */
@NullMarked
package io.github.waymark.constraints.check;

import org.jspecify.annotations.NullMarked;
