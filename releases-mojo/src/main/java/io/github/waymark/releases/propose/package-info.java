/**
 * New requests: the next version, its commits, and the lines that are added to the file.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.propose.NewRelease}.
 */
@NullMarked
package io.github.waymark.releases.propose;

import org.jspecify.annotations.NullMarked;
