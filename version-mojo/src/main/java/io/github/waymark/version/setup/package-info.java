/**
 * Sets Waymark up in a project: computes the changes of its files, which the user reviews before they are written.
 *
 * <p>Start at {@link io.github.waymark.version.setup.SetUp}.
 */
@NullMarked
package io.github.waymark.version.setup;

import org.jspecify.annotations.NullMarked;
