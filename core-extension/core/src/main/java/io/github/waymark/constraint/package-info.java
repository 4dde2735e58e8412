/**
 * A constraints list: the version of each library that is known to work with the others, and which libraries may be used.
 *
 * <p>Values only: independent of file formats, Maven, the network and the running JDK; versions are compared by the order of the caller.
 * Start at {@link io.github.waymark.constraint.ConstraintList}; the three forms of a list are in subpackages, and
 * {@code constraint.source} reads a list with its includes.
 */
@NullMarked
package io.github.waymark.constraint;

import org.jspecify.annotations.NullMarked;
