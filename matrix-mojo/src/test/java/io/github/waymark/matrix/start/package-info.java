@NullMarked
package io.github.waymark.matrix.start;

import org.jspecify.annotations.NullMarked;
