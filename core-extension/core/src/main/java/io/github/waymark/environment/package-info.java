/**
 * What surrounds a run: whether it is on a CI server, and whether somebody sits at a terminal.
 *
 * <p>Knows nothing of Maven; variables and properties are passed in. Start at {@link io.github.waymark.environment.CiServer}.
 */
@NullMarked
package io.github.waymark.environment;

import org.jspecify.annotations.NullMarked;
