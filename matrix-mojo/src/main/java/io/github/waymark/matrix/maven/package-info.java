/** The goals: parameters in, one call of the domain, its result out. */
@NullMarked
package io.github.waymark.matrix.maven;

import org.jspecify.annotations.NullMarked;
