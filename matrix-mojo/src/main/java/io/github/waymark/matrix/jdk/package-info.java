/**
 * The JDKs of this machine: where they are, what they are, and which of them meets a requirement.
 *
 * <p>Knows nothing of Maven, and not what a JDK is wanted for. Start at {@link io.github.waymark.matrix.jdk.Jdks}.
 */
@NullMarked
package io.github.waymark.matrix.jdk;

import org.jspecify.annotations.NullMarked;
