/**
 * Detects CI servers, terminals, and builds of untrusted changes.
 *
 * <p>Independent of Maven: variables and properties are passed in. Start at {@link io.github.waymark.environment.CiServer}.
 */
@NullMarked
package io.github.waymark.environment;

import org.jspecify.annotations.NullMarked;
