@NullMarked
package io.github.waymark.entrypoints.maven;

import org.jspecify.annotations.NullMarked;
