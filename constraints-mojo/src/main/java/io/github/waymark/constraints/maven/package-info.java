/** The goals: parameters in, one call of the domain, its result out. */
@NullMarked
package io.github.waymark.constraints.maven;

import org.jspecify.annotations.NullMarked;
