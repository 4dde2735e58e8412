@NullMarked
package io.github.waymark.matrix.maven;

import org.jspecify.annotations.NullMarked;
