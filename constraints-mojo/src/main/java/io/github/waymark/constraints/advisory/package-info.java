/**
 * Security advisories in the format of OSV.
 *
 * <p>Independent of Maven and of the network. Start at {@link io.github.waymark.constraints.advisory.Advisories}.
 */
@NullMarked
package io.github.waymark.constraints.advisory;

import org.jspecify.annotations.NullMarked;
