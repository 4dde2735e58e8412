/** The goals: each reads its parameters, makes one call, and reports the result. */
@NullMarked
package io.github.waymark.matrix.maven;

import org.jspecify.annotations.NullMarked;
