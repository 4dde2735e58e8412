/**
 * Finds the placeholders for the version from git in the text of a POM, and replaces them by literal versions.
 *
 * <p>Independent of Maven, git and all files except the POM. Start at {@link io.github.waymark.pom.PomText}.
 */
@NullMarked
package io.github.waymark.pom;

import org.jspecify.annotations.NullMarked;
