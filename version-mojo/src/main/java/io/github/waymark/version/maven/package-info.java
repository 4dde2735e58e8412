/** The goals of the version plugin. Each reads its parameters, calls the domain code once and reports the result. */
@NullMarked
package io.github.waymark.version.maven;

import org.jspecify.annotations.NullMarked;
