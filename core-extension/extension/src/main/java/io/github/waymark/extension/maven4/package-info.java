/** Adapts the version to Maven 4's reading of POMs; never loaded on Maven 3. */
@NullMarked
package io.github.waymark.extension.maven4;

import org.jspecify.annotations.NullMarked;
