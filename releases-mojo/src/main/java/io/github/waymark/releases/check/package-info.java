/**
 * The checks of release requests: the rules that need the files only, and those that need the histories of the repositories.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.check.RequestCheck}.
 */
@NullMarked
package io.github.waymark.releases.check;

import org.jspecify.annotations.NullMarked;
