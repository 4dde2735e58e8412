/**
 * Finds the JDKs of this machine, and the one that meets a requirement.
 *
 * <p>Does not depend on Maven. Start at {@link io.github.waymark.matrix.jdk.JdkSearch}.
 */
@NullMarked
package io.github.waymark.matrix.jdk;

import org.jspecify.annotations.NullMarked;
