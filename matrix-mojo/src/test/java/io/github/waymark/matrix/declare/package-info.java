@NullMarked
package io.github.waymark.matrix.declare;

import org.jspecify.annotations.NullMarked;
