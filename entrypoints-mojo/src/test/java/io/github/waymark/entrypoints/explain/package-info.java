@NullMarked
package io.github.waymark.entrypoints.explain;

import org.jspecify.annotations.NullMarked;
