/**
 * A POM as text: which of its versions stand for the version that git knows, and the same POM with literal versions.
 *
 * <p>Knows nothing of Maven, git or files other than the one POM. Start at {@link io.github.waymark.pom.PomText}.
 */
@NullMarked
package io.github.waymark.pom;

import org.jspecify.annotations.NullMarked;
