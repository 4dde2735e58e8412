/** Adapts the version to Maven 3's reading of POMs. */
@NullMarked
package io.github.waymark.extension.maven3;

import org.jspecify.annotations.NullMarked;
