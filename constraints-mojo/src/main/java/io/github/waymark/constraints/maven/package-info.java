/** The goals of the plugin, and the rule for Enforcer. */
@NullMarked
package io.github.waymark.constraints.maven;

import org.jspecify.annotations.NullMarked;
