/**
 * A constraints list: the one version of each library that is known to work with the others, and what may be used at all.
 *
 * <p>Values only: knows no file format, no Maven type, no network, not the JDK it runs on. What is compared as versions is compared
 * by the caller's order. Start at {@link io.github.waymark.constraint.ConstraintList}; the three forms of a list are in the packages
 * below, and {@code constraint.source} reads a list with all that it includes.
 */
@NullMarked
package io.github.waymark.constraint;

import org.jspecify.annotations.NullMarked;
